"""What the service is to do with each document: the values that `text` and `conversations` create."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

StringIndexType: TypeAlias = Literal["UnicodeCodePoint", "Utf16CodeUnit", "TextElements_v8"]
"""The unit of offsets and lengths.

The default here is `UnicodeCodePoint`, so that `text[offset:offset + length]` is the finding.
"""

SummaryLength: TypeAlias = Literal["short", "medium", "long"]
"""The approximate length of a summary."""

RedactionPolicy: TypeAlias = Literal["characterMask", "noMask", "entityMask", "syntheticReplacement"]
"""How personal data are masked: `****`, unchanged, `[PERSON_1]`, or synthetic data of the same type."""


@dataclass(frozen=True)
class Task:
    """A task that the service runs on every document; `text` and `conversations` have a function for each kind."""

    kind: str
    """The kind, such as `sentiment`, or any kind of the service, such as `CustomHealthcare`."""

    name: str
    """The name of the task's results; unique within a transform."""

    view: str | None = None
    """The findings that `format="views"` returns, one row each. Default: the first view of the kind."""

    parameters: Mapping[str, Any] = field(default_factory=dict)
    """The parameters of the request in snake case; absent ones have the default of the service."""


@dataclass(frozen=True)
class TextTask(Task):
    """A task for documents; see `text`."""


@dataclass(frozen=True)
class ConversationTask(Task):
    """A task for conversations; see `conversations`."""


_LISTS = ("pii_categories", "exclude_pii_categories", "inclusion_list", "exclusion_list", "summary_aspects")


def parameters(other: Mapping[str, Any] | None, **given: Any) -> dict[str, Any]:  # noqa: ANN401
    """Returns the parameters that have a value, with those of `other` as JSON."""
    found = {name: _value(name, value) for name, value in given.items() if value is not None}
    if other:
        found["other"] = json.dumps(other, ensure_ascii=False)
    return found


def _value(name: str, value: Any) -> Any:  # noqa: ANN401
    # A string is a sequence too: its letters would be sent as categories.
    if name in _LISTS:
        if isinstance(value, str) or not isinstance(value, Sequence):
            raise TypeError(f"{name} is {value!r}; give a list of strings, such as [{str(value)!r}]")
        return list(value)
    return value
