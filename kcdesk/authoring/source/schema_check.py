"""Fitting what YAML holds to a schema, and saying in plain words where it does not fit."""

from __future__ import annotations

import difflib
import typing
from collections.abc import Iterator, Sequence
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kcdesk.authoring.problems import Report
from kcdesk.authoring.source.yaml_reader import Node

M = TypeVar("M", bound=BaseModel)


_OF_A_KEY = "[key]"
"""What pydantic says behind a key that is wrong itself, not its value."""


def fit(node: Node, model: type[M], report: Report) -> M | None:
    """The checked value; None, with every misfit reported at its line, if it does not fit."""
    try:
        return model.model_validate(node.plain())
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_context=True, include_input=False):
            _report_misfit(node, model, detail, report)
        return None


def _report_misfit(node: Node, model: type[BaseModel], detail: ErrorDetails, report: Report) -> None:
    location = detail["loc"]
    if location and location[-1] == _OF_A_KEY:
        location = location[:-1]
    place = _place(node, location)
    name = _name(place)
    if detail["type"] == "extra_forbidden":
        keys = sorted(_keys(model, place[:-1]))
        report(node.line_of(place), "unknown-key", _unknown_key(name, keys))
    elif detail["type"] == "missing":
        report(node.line_of(place[:-1]), "schema", f"“{name}” is missing here.")
    elif detail["type"] == "iso_date":
        report(node.line_of(place), "date", f"“{name}” {detail['msg']}.")
    else:
        report(node.line_of(place), "schema", f"“{name}” {_words(detail)}.")


def _place(node: Node, location: Sequence[str | int]) -> tuple[str | int, ...]:
    """The location without the steps pydantic adds for unions and the like."""
    place: list[str | int] = []
    for at, step in enumerate(location):
        is_last = at == len(location) - 1
        if isinstance(step, int) or is_last or (isinstance(node.value, dict) and step in node.value):
            place.append(step)
        if isinstance(step, int) and isinstance(node.value, list) and step < len(node.value):
            node = node.value[step]
        elif isinstance(node.value, dict) and step in node.value:
            node = node.value[str(step)]
    return tuple(place)


def _name(place: Sequence[str | int]) -> str:
    """The nearest key's name: `sources` for the third of its items."""
    names = [step for step in place if isinstance(step, str)]
    return names[-1] if names else "the file"


def _unknown_key(name: str, keys: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, keys, n=1)
    hint = f"Did you mean “{near[0]}”?" if near else f"The keys are {', '.join(keys)}."
    return f"“{name}” is not a key here. {hint}"


def _keys(model: type[BaseModel], place: Sequence[str | int]) -> set[str]:
    """The keys of the mapping at `place`."""
    models = {model}
    for step in place:
        if isinstance(step, str):
            fields = [
                field
                for each in models
                for name, field in each.model_fields.items()
                if step in (name, field.alias)
            ]
            models = {found for field in fields for found in _models_in(field.annotation)}
    return {field.alias or name for each in models for name, field in each.model_fields.items()}


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in typing.get_args(annotation):
        yield from _models_in(part)


_PATTERN_WORDS = {
    "id": "must be lower-case letters, digits and hyphens",
    "url": "must be a web address that starts with https://",
    "web": "must be a web address that starts with https://",
    "web_home": "must be a web address that starts with https://",
    "share_base": "must be a web address that starts with https://",
    "language": "must be a language tag, such as en-GB or ar",
    "translation_of": "must be a language tag, such as en-GB or ar",
}

_TYPE_WORDS = {
    "string_type": "must be a text, and not empty",
    "string_too_short": "is empty",
    "too_short": "needs at least one entry",
    "list_type": "must be a list: one item a line, each after a hyphen",
    "model_type": "must be keys with values",
    "model_attributes_type": "must be keys with values",
    "dict_type": "must be keys with values",
    "int_parsing": "must be a whole number",
    "int_parsing_size": "is too large a number",
    "int_type": "must be a whole number",
    "bool_parsing": "must be true or false",
    "bool_type": "must be true or false",
}


def _words(detail: ErrorDetails) -> str:
    kind = detail["type"]
    if kind == "string_pattern_mismatch":
        name = _name(detail["loc"])
        return _PATTERN_WORDS.get(name, "must be lower-case letters, digits, hyphens or underscores")
    if kind == "literal_error":
        return f"must be one of {detail['ctx']['expected']}".replace("'", "")
    if kind == "string_too_long":
        return f"is too long: at most {detail['ctx']['max_length']} characters are allowed"
    if kind in ("greater_than_equal", "less_than_equal"):
        is_least = kind == "greater_than_equal"
        return f"must be at {'least' if is_least else 'most'} {detail['ctx']['ge' if is_least else 'le']}"
    if kind == "too_long":
        return f"has too many entries: at most {detail['ctx']['max_length']} are allowed"
    return str(_TYPE_WORDS.get(kind) or detail["msg"])
