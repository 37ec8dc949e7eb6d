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


_LISTS = {
    "pii_categories",
    "exclude_pii_categories",
    "inclusion_list",
    "exclusion_list",
    "summary_aspects",
    "metadata_fields",
}
_FLAGS = {
    "opinion_mining",
    "logging_opt_out",
    "disable_entity_validation",
    "exclude_normalized_values",
    "redact_audio_timing",
    "deduplication",
    "insecure_http",
}
_WHOLE_NUMBERS = {
    "sentence_count",
    "max_chunk_size",
    "max_text_records",
    "max_requests_per_minute",
    "num_shards",
    "max_jobs_per_shard",
    "max_buffering_seconds",
    "job_timeout_seconds",
}
_NUMBERS = {"confidence_score_threshold"}


def check_type(name: str, value: Any) -> None:  # noqa: ANN401
    """Checks the type of an argument, because Beam's own message would not name it."""
    if value is None:
        return
    if name in _LISTS:
        # A string is a sequence too: its letters would be sent as categories.
        right = isinstance(value, Sequence) and not isinstance(value, str) and all(isinstance(v, str) for v in value)
        expected = "a list of strings"
    elif name in _FLAGS:
        right, expected = isinstance(value, bool), "True or False"
    elif name in _WHOLE_NUMBERS:
        right, expected = isinstance(value, int) and not isinstance(value, bool), "a whole number"
    elif name in _NUMBERS:
        right, expected = isinstance(value, int | float) and not isinstance(value, bool), "a number"
    else:
        right, expected = isinstance(value, str), "a string"
    if not right:
        # The value itself may be a secret in the wrong place.
        raise TypeError(f"{name} must be {expected}, and is of the type {type(value).__name__}")


def parameters(other: Mapping[str, Any] | None, **given: Any) -> dict[str, Any]:  # noqa: ANN401
    """Returns the parameters that have a value, with those of `other` as JSON."""
    for name, value in given.items():
        check_type(name, value)
    found = {name: value for name, value in given.items() if value is not None}
    if other:
        found["other"] = json.dumps(other, ensure_ascii=False)
    return found
