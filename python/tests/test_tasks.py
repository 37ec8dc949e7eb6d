"""Each function creates its kind, and sends what was given and nothing else."""

import inspect
import json
from collections.abc import Callable
from typing import Any

import pytest

from languageanalyze import conversations, text
from languageanalyze.tasks import ConversationTask, Task, TextTask

OFFSETS = {"string_index_type": "UnicodeCodePoint"}
PROJECT = {"project_name": "project", "deployment_name": "deployment"}

DEFAULTS: list[tuple[Task, str, dict[str, Any]]] = [
    (text.sentiment(), "sentiment", OFFSETS),
    (text.key_phrases(), "key_phrases", {}),
    (text.entities(), "entities", OFFSETS),
    (text.pii(), "pii", OFFSETS),
    (text.language_detection(), "language_detection", {}),
    (text.entity_linking(), "entity_linking", OFFSETS),
    (text.healthcare(), "healthcare", OFFSETS),
    (text.extractive_summary(), "extractive_summary", OFFSETS),
    (text.abstractive_summary(), "abstractive_summary", OFFSETS),
    (text.custom_entities("project", "deployment"), "custom_entities", {**PROJECT, **OFFSETS}),
    (text.custom_single_label("project", "deployment"), "custom_single_label", PROJECT),
    (text.custom_multi_label("project", "deployment"), "custom_multi_label", PROJECT),
    (conversations.summarization(["recap"]), "summarization", {"summary_aspects": ["recap"], **OFFSETS}),
    (conversations.pii(), "pii", {}),
    (
        conversations.custom_summarization("project", "deployment", ["recap"]),
        "custom_summarization",
        {**PROJECT, "summary_aspects": ["recap"], **OFFSETS},
    ),
]

# A value for each argument of any function; all are sent under the name of the argument.
VALUES: dict[str, Any] = {
    "opinion_mining": True,
    "string_index_type": "Utf16CodeUnit",
    "model_version": "2023-09-01",
    "logging_opt_out": False,
    "domain": "phi",
    "pii_categories": ["Email"],
    "exclude_pii_categories": ["Person"],
    "redaction_policy": "entityMask",
    "redaction_character": "#",
    "redaction_source": "lexical",
    "redact_audio_timing": True,
    "confidence_score_threshold": 0.5,
    "disable_entity_validation": True,
    "inclusion_list": ["Person"],
    "exclusion_list": ["Date"],
    "overlap_policy": "allowOverlap",
    "exclude_normalized_values": True,
    "fhir_version": "4.0.1",
    "document_type": "DischargeSummary",
    "sentence_count": 2,
    "sort_by": "Rank",
    "query": "rooms",
    "instruction": "Be brief.",
    "summary_length": "short",
    "summary_aspects": ["issue"],
    "project_name": "project",
    "deployment_name": "deployment",
}


def functions() -> list[Any]:
    found = []
    for module in (text, conversations):
        for name in module.__all__:
            function = getattr(module, name)
            if inspect.isfunction(function) and name != "of_kind":
                found.append(pytest.param(function, id=f"{module.__name__}.{name}"))
    return found


@pytest.mark.parametrize(("task", "kind", "parameters"), DEFAULTS, ids=lambda each: getattr(each, "kind", ""))
def test_defaults(task: Task, kind: str, parameters: dict[str, Any]) -> None:
    assert (task.kind, task.name, task.view, dict(task.parameters)) == (kind, kind, None, parameters)


def test_defaults_cover_every_function() -> None:
    assert len(DEFAULTS) == len(functions())


@pytest.mark.parametrize("function", functions())
def test_every_argument_is_sent(function: Callable[..., Task]) -> None:
    names = [each for each in inspect.signature(function).parameters if each not in ("name", "view", "other")]
    task = function(**{each: VALUES[each] for each in names}, name="mine", view="some_view")
    assert dict(task.parameters) == {each: VALUES[each] for each in names}
    assert (task.name, task.view) == ("mine", "some_view")


@pytest.mark.parametrize("function", functions())
def test_documentation_describes_every_argument(function: Callable[..., Task]) -> None:
    assert function.__doc__ is not None
    assert "Example: `" in function.__doc__
    # These are described once, in the module.
    shared = {"name", "view", "string_index_type", "model_version", "logging_opt_out", "other"}
    required = {"project_name", "deployment_name", "summary_aspects"}
    for each in set(inspect.signature(function).parameters) - shared - required:
        assert f"`{each}`" in function.__doc__, each


def test_other_parameters_are_json() -> None:
    task = text.sentiment(other={"anything": ["é", 1]})
    assert json.loads(task.parameters["other"]) == {"anything": ["é", 1]}


def test_any_kind() -> None:
    assert text.of_kind("CustomHealthcare", other={"projectName": "p"}) == TextTask(
        "CustomHealthcare", "CustomHealthcare", None, {"other": '{"projectName": "p"}'}
    )
    assert conversations.of_kind("ConversationalSentimentTask", name="other") == ConversationTask(
        "ConversationalSentimentTask", "other", None, {}
    )


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("pii_categories", "Email", "pii_categories must be a list of strings, and is of the type str"),
        ("exclude_pii_categories", [1], "exclude_pii_categories must be a list of strings"),
        ("disable_entity_validation", "yes", "disable_entity_validation must be True or False, and is of the type str"),
        ("confidence_score_threshold", "0.5", "confidence_score_threshold must be a number"),
        ("domain", 1, "domain must be a string, and is of the type int"),
    ],
)
def test_wrong_types(name: str, value: Any, message: str) -> None:  # noqa: ANN401
    function: Callable[..., Task] = text.pii
    with pytest.raises(TypeError, match=message):
        function(**{name: value})


@pytest.mark.parametrize("value", [1.5, True, "3"])
def test_whole_numbers(value: Any) -> None:  # noqa: ANN401
    with pytest.raises(TypeError, match="sentence_count must be a whole number"):
        text.extractive_summary(sentence_count=value)
