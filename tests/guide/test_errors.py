from __future__ import annotations

import pytest

from kcdesk.guide import errors


@pytest.mark.parametrize(
    ("error", "parent"),
    [
        (errors.GuideError, errors.KcdeskError),
        (errors.ContentError, errors.KcdeskError),
        (errors.PackMissingError, errors.GuideError),
        (errors.NotAPackError, errors.GuideError),
        (errors.PackDamagedError, errors.GuideError),
        (errors.PackTooNewError, errors.GuideError),
        (errors.PackTooOldError, errors.GuideError),
        (errors.TopicNotFoundError, errors.GuideError),
    ],
)
def test_errors_are_split_by_whose_fault_they_are(error: type[Exception], parent: type[Exception]) -> None:
    """What is shown to a reader is a GuideError, what is shown to an author a ContentError."""
    assert error.__base__ is parent


def test_every_error_is_in_the_drawn_tree() -> None:
    names = [name for name in vars(errors) if name.endswith("Error")]
    assert len(names) == 11
    assert all(name in (errors.__doc__ or "") for name in names)
