from __future__ import annotations

from collections.abc import Callable

from kcdesk.guide import schema
from kcdesk.guide.gate.rows import Rows
from kcdesk.guide.gate.schema_mark import schema_mark

Changed = Callable[..., Rows]


def test_the_format_has_its_mark(changed: Changed) -> None:
    """Whoever changes a table gives the format a new version, and the version a mark."""
    assert schema_mark(changed().connection) == schema.MARKS[schema.USER_VERSION]


def test_a_table_beside_has_another(changed: Changed) -> None:
    assert schema_mark(changed("CREATE TABLE more (a)").connection) not in schema.MARKS.values()


def test_comments_and_blanks_do_not_count(changed: Changed) -> None:
    plain = changed("CREATE TABLE more (a, b)").connection
    before = schema_mark(plain)
    plain.execute("DROP TABLE more")
    plain.execute("CREATE TABLE more (a,   -- first\n b)")
    assert schema_mark(plain) == before
