"""Problems sort, print and count once."""

from kcdesk.authoring.problems import ContentRefusedError, Problem, Problems


def test_a_problem_prints_as_file_line_rule_and_message() -> None:
    """Editors jump to `file:line:`."""
    assert str(Problem("a.md", 3, "link", "No such topic.")) == "a.md:3: link: No such topic."


def test_a_name_cannot_play_tricks_on_the_terminal() -> None:
    """File names and keys may hold control characters."""
    assert str(Problem("a\n\x1b[31m.md", 3, "link", "x\x00")) == "a??[31m.md:3: link: x?"


def test_problems_come_sorted_by_file_and_line_and_once_each() -> None:
    """However they were found."""
    problems = Problems()
    problems.reporter("b.md")(2, "link", "x")
    problems.reporter("a.md")(10, "link", "x")
    problems.reporter("a.md")(9, "link", "x")
    problems.reporter("a.md")(9, "link", "x")
    assert [(problem.file, problem.line) for problem in problems.all] == [
        ("a.md", 9),
        ("a.md", 10),
        ("b.md", 2),
    ]


def test_a_line_is_never_below_one() -> None:
    """A parser that knows no line says 0."""
    problems = Problems()
    problems.reporter("a.md")(0, "yaml", "x")
    assert problems.all[0].line == 1


def test_warnings_are_no_errors() -> None:
    """They do not stop a pack."""
    problems = Problems()
    problems.add(Problem("a.md", 1, "long", "x", is_warning=True))
    assert (len(problems.all), len(problems.errors)) == (1, 0)


def test_a_refusal_says_how_many_problems_there_are() -> None:
    """For whoever prints only the error."""
    assert str(ContentRefusedError((Problem("a.md", 1, "x", "y"),) * 2)) == "The guide has 2 problems."
