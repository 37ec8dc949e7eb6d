"""What is sent to the Java side, what is refused before, and the names of the results."""

import inspect
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import apache_beam as beam
import pytest
from apache_beam.coders import RowCoder, registry
from apache_beam.portability.api import schema_pb2
from apache_beam.testing.util import assert_that, equal_to
from apache_beam.typehints.row_type import RowTypeConstraint
from apache_beam.typehints.schemas import schema_from_element_type

from languageanalyze import AnalyzeConversations, AnalyzeText, Conversation, ConversationItem, conversations, text
from languageanalyze.transforms import _Analyze

ENDPOINT = "https://contoso.cognitiveservices.azure.com"
Java = Callable[..., None]


def analyze(**options: Any) -> AnalyzeText:  # noqa: ANN401
    given = {"endpoint": ENDPOINT, "api_key_env": "KEY", "tasks": [text.sentiment()]}
    return AnalyzeText(**{**given, **options})


@pytest.fixture
def java(monkeypatch: pytest.MonkeyPatch) -> Java:
    """Returns a function that names the outputs of the Java side, which then are the input itself."""

    def of(*outputs: str) -> None:
        def expand(_: _Analyze, rows: beam.PCollection[Any]) -> Any:  # noqa: ANN401
            found = {each: rows | each >> beam.Map(lambda row: row) for each in outputs}
            return found if len(found) > 1 else found[outputs[0]]

        monkeypatch.setattr(_Analyze, "_java_outputs", expand)

    return of


def test_configuration_has_what_was_given() -> None:
    assert analyze(tasks=[text.sentiment(name="s"), text.key_phrases()]).configuration == {
        "endpoint": ENDPOINT,
        "api_key_env": "KEY",
        "format": "rows",
        "error_handling": {"output": "dead_letters"},
        "tasks": [
            {"kind": "sentiment", "name": "s", "parameters": {"string_index_type": "UnicodeCodePoint"}},
            {"kind": "key_phrases", "name": "key_phrases"},
        ],
    }


def test_views_are_sent() -> None:
    configuration = analyze(tasks=[text.pii(view="redacted_texts")], format="views").configuration
    assert configuration["tasks"][0]["view"] == "redacted_texts"
    assert configuration["format"] == "views"


@pytest.mark.parametrize("transform", [AnalyzeText, AnalyzeConversations])
def test_every_option_is_sent_under_its_name(transform: Any) -> None:  # noqa: ANN401
    credentials = {"api_key_file", "api_key_secret", "token_env", "token_file"}
    ours = {"self", "tasks", "format", "dead_letters", "expansion_service", "api_key_env"}
    names = set(inspect.signature(transform.__init__).parameters) - credentials - ours
    numbers = {each for each in names if each.startswith(("max_", "num_")) or each.endswith("_seconds")}
    options: dict[str, Any] = {each: 7 if each in numbers else each for each in names}
    options |= {"metadata_fields": ["a"], "deduplication": True, "insecure_http": False}
    task = text.pii() if transform is AnalyzeText else conversations.pii()
    configuration = transform(**options, tasks=[task], api_key_env="KEY").configuration
    assert {each: configuration[each] for each in names} == options


@pytest.mark.parametrize("name", ["api_key_file", "api_key_secret", "token_env", "token_file"])
def test_other_credentials(name: str) -> None:
    assert analyze(api_key_env=None, **{name: "there"}).configuration[name] == "there"


@pytest.mark.parametrize("name", ["api_key", "key", "token"])
def test_there_is_no_argument_for_a_key_itself(name: str) -> None:
    with pytest.raises(TypeError, match=name):
        analyze(**{name: "secret"})


def test_no_credentials() -> None:
    with pytest.raises(ValueError, match="credentials: nothing is set; set one of api_key_env, api_key_file"):
        analyze(api_key_env=None)


def test_two_credentials() -> None:
    with pytest.raises(ValueError, match="credentials: api_key_env, token_file is set; set one of"):
        analyze(token_file="/run/token")


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"tasks": []}, ValueError, r"tasks is \[\]; give a list with at least one task of languageanalyze.text"),
        ({"tasks": text.pii()}, ValueError, "give a list with at least one task"),
        ({"tasks": ["pii"]}, TypeError, "'pii' is no task of this transform; its tasks are in languageanalyze.text"),
        ({"tasks": [conversations.pii()]}, TypeError, "its tasks are in languageanalyze.text"),
        ({"tasks": [text.pii(), text.pii()]}, ValueError, "two tasks are named 'pii'; give one of them another name="),
        ({"tasks": [text.pii(name="dead_letters")]}, ValueError, "named 'dead_letters', which is another output"),
        ({"tasks": [text.pii(view="entities")]}, ValueError, "has the view 'entities', but format is 'rows'"),
        ({"format": "csv"}, ValueError, "format is 'csv'; it must be rows, views or json"),
        ({"metadata_fields": "product"}, TypeError, "metadata_fields must be a list of strings"),
        ({"max_chunk_size": "1000"}, TypeError, "max_chunk_size must be a whole number, and is of the type str"),
        ({"deduplication": 1}, TypeError, "deduplication must be True or False"),
        ({"api_key_env": b"the key"}, TypeError, "^api_key_env must be a string, and is of the type bytes$"),
    ],
)
def test_wrong_options(options: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        analyze(**options)


def test_a_text_task_is_no_task_for_conversations() -> None:
    with pytest.raises(TypeError, match=r"AnalyzeConversations: .* its tasks are in languageanalyze.conversations"):
        AnalyzeConversations(endpoint=ENDPOINT, api_key_env="KEY", tasks=[text.pii()])  # type: ignore[list-item]


def test_results_by_name(java: Java) -> None:
    java("sentiment", "pii", "dead_letters")
    with beam.Pipeline(runner="BundleBasedDirectRunner") as pipeline:
        rows = pipeline | beam.Create([beam.Row(text="a")])
        results = rows | analyze(tasks=[text.sentiment(), text.pii()])
        assert list(results) == ["sentiment", "pii", "dead_letters"]
        assert results.dead_letters is results["dead_letters"]
        assert_that(results["pii"], equal_to([beam.Row(text="a")]))


def test_the_only_task_has_its_name_as_well(java: Java) -> None:
    java("output", "dead_letters")
    with beam.Pipeline(runner="BundleBasedDirectRunner") as pipeline:
        results = pipeline | beam.Create([beam.Row(text="a")]) | analyze()
        assert list(results) == ["sentiment", "dead_letters"]
        assert_that(results["sentiment"], equal_to([beam.Row(text="a")]))


def test_without_dead_letters(java: Java) -> None:
    java("output")
    transform = analyze(dead_letters=False)
    assert "error_handling" not in transform.configuration
    with beam.Pipeline(runner="BundleBasedDirectRunner") as pipeline:
        results = pipeline | beam.Create([beam.Row(text="a")]) | transform
        assert list(results) == ["sentiment"]
        with pytest.raises(KeyError, match="dead_letters=False"):
            _ = results.dead_letters


def test_texts_become_rows(java: Java) -> None:
    java("output", "dead_letters")
    with beam.Pipeline(runner="BundleBasedDirectRunner") as pipeline:
        results = pipeline | beam.Create(["a", "b"]) | analyze(text_field="review")
        assert_that(results["sentiment"], equal_to([beam.Row(review="a"), beam.Row(review="b")]))


@pytest.mark.parametrize("elements", [[{"text": "a"}], [1], [("a", "b")]])
def test_elements_without_a_schema(elements: list[Any], java: Java) -> None:
    java("output")
    pipeline = beam.Pipeline(runner="BundleBasedDirectRunner")
    with pytest.raises(TypeError, match=r"whose fields are not known; put beam\.Map\(lambda each: beam\.Row"):
        _ = pipeline | beam.Create(elements) | analyze()


class Review(NamedTuple):
    text: str


def test_a_named_tuple_is_sent_as_a_row(java: Java) -> None:
    java("output", "dead_letters")
    assert not isinstance(registry.get_coder(Review), RowCoder)
    with beam.Pipeline(runner="BundleBasedDirectRunner") as pipeline:
        results = pipeline | beam.Create([Review("a")]) | analyze()
        assert_that(results["sentiment"], equal_to([Review("a")]))
    assert isinstance(registry.get_coder(Review), RowCoder)


class Unknown(NamedTuple):
    text: str
    anything: Any


class Nested(NamedTuple):
    text: str
    items: Sequence[Unknown]


@pytest.mark.parametrize(("element", "field"), [(Unknown("a", 1), "anything"), (Nested("a", []), "items.anything")])
def test_a_field_that_java_cannot_read(element: Any, field: str, java: Java) -> None:  # noqa: ANN401
    java("output")
    rows = beam.Pipeline(runner="BundleBasedDirectRunner") | beam.Create([element])
    with pytest.raises(TypeError, match=f"the field '{field}' of the input has a type that Java cannot read"):
        _ = rows | analyze()


def test_conversations_have_a_schema(java: Java) -> None:
    java("output", "dead_letters")
    call = Conversation("c-1", [ConversationItem("anna", "My router is dead.", role="customer")])
    transform = AnalyzeConversations(endpoint=ENDPOINT, api_key_env="KEY", tasks=[conversations.pii()])
    with beam.Pipeline(runner="BundleBasedDirectRunner") as pipeline:
        calls = pipeline | beam.Create([call])
        assert calls.element_type is Conversation
        schema = schema_from_element_type(Conversation)
        items = next(each.type for each in schema.fields if each.name == "conversation_items")
        item = items.array_type.element_type.row_type.schema
        assert {each.name: (each.type.atomic_type, each.type.nullable) for each in item.fields} == {
            "participant_id": (schema_pb2.STRING, False),
            "text": (schema_pb2.STRING, False),
            "id": (schema_pb2.STRING, True),
            "role": (schema_pb2.STRING, True),
            "language": (schema_pb2.STRING, True),
        }
        assert_that((calls | transform)["pii"], equal_to([call]))


def test_refusals_of_the_java_side(monkeypatch: pytest.MonkeyPatch) -> None:
    trace = (
        "java.lang.RuntimeException: expansion\n\tat a.B.c(B.java:1)\n"
        "Caused by: java.lang.IllegalArgumentException: tasks[0].view: allowed are entities\n"
        "\tat io.languageanalyze.A.b(A.java:2)\n"
    )

    def refuse(*_: Any, **__: Any) -> None:  # noqa: ANN401
        raise RuntimeError(trace)

    monkeypatch.setattr("languageanalyze.transforms.SchemaAwareExternalTransform", refuse)
    pipeline = beam.Pipeline(runner="BundleBasedDirectRunner")
    rows = pipeline | beam.Create(["a"])
    with pytest.raises(ValueError, match=r"^tasks\[0\]\.view: allowed are entities$"):
        _ = rows | analyze(expansion_service="localhost:1")


@pytest.mark.parametrize(
    "error",
    ["the connection was lost", "java.lang.IllegalArgumentException: Beam's own\n\tat org.apache.beam.B.c(B.java:1)"],
)
def test_other_errors_of_the_java_side_stay(error: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:  # noqa: ANN401
        raise RuntimeError(error)

    monkeypatch.setattr("languageanalyze.transforms.SchemaAwareExternalTransform", fail)
    rows = beam.Pipeline(runner="BundleBasedDirectRunner") | beam.Create(["a"])
    with pytest.raises(RuntimeError, match=error.split("\n", maxsplit=1)[0]):
        _ = rows | analyze(expansion_service="localhost:1")


def test_the_row_type_of_texts_is_inferred() -> None:
    rows = beam.Pipeline(runner="BundleBasedDirectRunner") | beam.Create([beam.Row(text="a", product="b")])
    assert isinstance(rows.element_type, RowTypeConstraint)
