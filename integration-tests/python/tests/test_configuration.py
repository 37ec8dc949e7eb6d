"""A wrong configuration is refused when the pipeline is built, in a sentence that names key and remedy."""

from __future__ import annotations

import inspect
import os
from typing import Any

import apache_beam as beam
import pytest
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.transforms.external import JavaJarExpansionService, SchemaAwareExternalTransform
from apache_beam.typehints.schemas import named_tuple_to_schema
from conftest import Emulator
from languageanalyze import AnalyzeConversations, AnalyzeText, TextTask, conversations, text


def refusal(options: PipelineOptions, **given: Any) -> str:  # noqa: ANN401
    """Returns the message with which a configuration is refused."""
    rows = beam.Pipeline(options=options) | beam.Create(["good"])
    with pytest.raises(ValueError) as failure:  # noqa: PT011
        rows | AnalyzeText(**given)
    return str(failure.value)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"tasks": [TextTask("pii", "pii", None, {"opinion_mining": True})]}, "tasks[0].parameters.opinion_mining"),
        ({"tasks": [TextTask("pii", "pii", None, {"colour": "red"})]}, "colour"),
        ({"tasks": [TextTask("custom_entities", "a", None, {"project_name": "p"})]}, "deployment_name"),
        ({"tasks": [text.of_kind("CustomHealthcare")], "format": "json"}, "2023-11-15-preview does"),
        ({"tasks": [text.pii(string_index_type="bytes")]}, "UnicodeCodePoint"),  # type: ignore[arg-type]
        ({"tasks": [TextTask("pii", "pii", "sentences")], "format": "views"}, "entities, redacted_texts"),
        ({"tasks": [TextTask("pii", "pii", None, {"other": "not json"})]}, "other"),
        ({"language_field": "lang"}, 'language_field: the input has no field "lang"; it has text'),
        ({"id_field": "key"}, 'id_field: the input has no field "key"; it has text'),
        ({"metadata_fields": ["product"]}, "metadata_fields"),
        ({"long_documents": "cut"}, "dead_letter, split, split_keeping_partial"),
        ({"max_chunk_size": 1}, "1"),
        ({"job_timeout_seconds": 100_000}, "24"),
        ({"api_key_env": None, "api_key_secret": "the key itself"}, "api_key_secret: not a secret of Beam"),
        ({"insecure_http": None, "endpoint": "http://contoso.example"}, "https"),
    ],
)
def test_refusals(given: dict[str, Any], message: str, direct_options: PipelineOptions, emulator: Emulator) -> None:
    options = {**emulator.options, "tasks": [text.sentiment()], **given}
    refused = refusal(direct_options, **options)
    assert message in refused
    assert "the key itself" not in refused
    assert "\tat " not in refused


@pytest.mark.parametrize("transform", [AnalyzeText, AnalyzeConversations])
def test_every_key_of_the_java_side_is_an_argument(transform: Any) -> None:  # noqa: ANN401
    service = JavaJarExpansionService(os.environ["LANGUAGEANALYZE_EXPANSION_JAR"])
    config = SchemaAwareExternalTransform.discover_config(service, transform._urn)
    schema = {field.name: field.type for field in named_tuple_to_schema(config.configuration_schema).fields}
    arguments = set(inspect.signature(transform.__init__).parameters) - {"self", "dead_letters", "expansion_service"}
    assert set(schema) - {"error_handling"} == arguments

    task = schema["tasks"].array_type.element_type.row_type.schema
    keys = next(field.type.row_type.schema for field in task.fields if field.name == "parameters")
    ours: set[str] = set()
    for module in (text, conversations):
        for name in module.__all__:
            if inspect.isfunction(getattr(module, name)):
                ours |= set(inspect.signature(getattr(module, name)).parameters)
    assert {field.name for field in keys.fields} == ours - {"name", "view", "kind"}
