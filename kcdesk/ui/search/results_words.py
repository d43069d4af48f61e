"""What is said of a search above what it found: all of it, or as little as leaves room for that."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kcdesk.search.answer import Answer

_SHORT = 60
"""Characters of a search as it is shown again; of a longer one what was corrected is shown."""


class ResultsWords(QObject):
    """Puts an answer into words; a `QObject` for its translations alone."""

    def said_of(self, answer: Answer, *, everywhere: bool) -> str:
        """All there is to say; `everywhere` is whether all guides were searched."""
        if not answer.hits:
            return self._nothing(answer)
        found = self._found(answer, everywhere=everywhere)
        if not answer.urgent:
            return found
        first = answer.hits[0].title
        return self.tr("You wrote “{words}”. This may be urgent: read “{title}” first. {found}").format(
            words=_short(answer.heard), title=first, found=found
        )

    def said_shortly(self, answer: Answer) -> str:
        """The least to say, for what was typed stands in the box above; empty where nothing is shorter."""
        if not answer.hits:
            return self.tr("Nothing found. Try one of these:")
        if answer.urgent:
            return self.tr("Urgent? Read this first:")
        if answer.not_covered or (answer.unknown and not answer.corrected):
            return self.tr("Not in this guide. These may help:")
        return ""

    def as_typed(self, answer: Answer) -> tuple[str, str]:
        """The offer to search for what was typed, and the same in few words; empty where that was done."""
        if not answer.corrected:
            return "", ""
        words = self.tr("Search for “{words}” instead").format(words=_short(answer.text))
        return words, self.tr("Search as typed instead")

    def _found(self, answer: Answer, *, everywhere: bool) -> str:
        if answer.not_covered:
            return self.tr(
                "“{words}” is among what this guide does not cover. These pages may still help:"
            ).format(words=_short(answer.not_covered))
        if answer.corrected and len(answer.corrected) > _SHORT:
            return self.tr("Showing results with “{words}”").format(words=_short(", ".join(answer.respelt)))
        if answer.corrected:
            return self.tr("Showing results for “{words}”").format(words=answer.corrected)
        if answer.unknown:
            return self.tr("This guide has nothing about “{words}”. These pages may be near:").format(
                words=_short(", ".join(answer.unknown))
            )
        count = len(answer.hits)
        if everywhere:
            return self.tr("%n results in all guides", "", count)
        return self.tr("1 result") if count == 1 else self.tr("%n results", "", count)

    def _nothing(self, answer: Answer) -> str:
        words = self.tr("Nothing found for “{words}”. Try another word, or fewer words.")
        if answer.suggestions:
            way_on = self.tr("The guide’s nearest words come first here:")
        else:
            way_on = self.tr("Or choose one of these:")
        return f"{words.format(words=_short(answer.text))} {way_on}"


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else text[:_SHORT] + "…"
