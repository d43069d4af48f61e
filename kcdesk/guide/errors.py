"""The tree of errors, split by whose fault they are.

    KcdeskError
      GuideError            the user's world: shown as its plain sentence, with what to do
        PackMissingError      no file there
        NotAPackError         a file, but not a guide
        PackDamagedError      a guide whose bytes are not what its maker wrote
          PackRefusedError    it holds what no kcdesk can have written
          PackChangedError    its bytes were changed while it was open
        PackTooNewError       a guide made for a later kcdesk
        PackTooOldError       a guide made for an earlier kcdesk
        TopicNotFoundError    no such topic or section in this guide
      ContentError          the author's: problems with file and line (see kcdesk.authoring)

Anything else that escapes is a bug and goes to the excepthook and the log.
"""

from kcdesk.i18n.message import Message


class KcdeskError(Exception):
    """Whatever kcdesk itself reports; its text is a sentence fit for the person it concerns."""


class GuideError(KcdeskError):
    """The guide cannot be shown, for a reason outside the program."""

    @property
    def wording(self) -> Message:
        """Its sentence; what was not made to be translated (the command line's own) stays as it is."""
        said = self.args[0] if self.args else ""
        return said if isinstance(said, Message) else Message("{said}", {"said": said})


class PackMissingError(GuideError):
    """There is no guide file at that place."""


class NotAPackError(GuideError):
    """The file is empty, cut short before its header, or of another kind."""


class PackDamagedError(GuideError):
    """The file was a guide, but its contents have changed since it was made."""


class PackRefusedError(PackDamagedError):
    """The file is whole, but not a guide that kcdesk can have made: it may have been made to harm."""


class PackChangedError(PackDamagedError):
    """The file was written over while it was being read."""


class PackTooNewError(GuideError):
    """The guide needs a newer kcdesk."""


class PackTooOldError(GuideError):
    """The guide was made for an earlier kcdesk, in a format that is no longer read."""


class TopicNotFoundError(GuideError):
    """The guide has no topic, or the topic no section, of that name."""


class ContentError(KcdeskError):
    """The author's files cannot become a guide."""
