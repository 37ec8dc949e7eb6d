"""AnalyzeText on each runner."""

# No "from __future__ import annotations": Beam does not resolve the types of a NamedTuple then.
import json
import typing
from pathlib import Path
from typing import Any

import apache_beam as beam
import pytest
from accounting import account, collect, collected, document_id, run
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.transforms.window import FixedWindows, TimestampedValue
from conftest import Emulator
from languageanalyze import AnalyzeText, TextTask, text

REVIEW = "The rooms were beautiful. The breakfast in Paris was terrible. Write to lea@example.com."
PATIENT = "The patient took 100 mg ibuprofen twice daily for severe headache."

KINDS: list[TextTask] = [
    text.sentiment(opinion_mining=True),
    text.key_phrases(),
    text.entities(),
    text.pii(),
    text.entity_linking(),
    text.healthcare(),
    text.extractive_summary(sentence_count=1),
    text.abstractive_summary(summary_length="short"),
    text.custom_entities("project", "deployment"),
    text.custom_single_label("project", "deployment"),
    text.custom_multi_label("project", "deployment"),
    text.language_detection(),
]


class Review(typing.NamedTuple):
    id: str
    text: typing.Optional[str]  # noqa: UP045
    product: str = "kettle"


def reviews() -> list[Review]:
    return [Review("a", REVIEW), Review("b", PATIENT), Review("c", " "), Review("d", None)]


@pytest.mark.parametrize("output_format", ["rows", "views", "json"])
def test_each_kind(
    output_format: typing.Literal["rows", "views", "json"],
    options: PipelineOptions,
    emulator: Emulator,
    tmp_path: Path,
) -> None:
    pipeline = beam.Pipeline(options=options)
    results = (
        pipeline
        | beam.Create(reviews()).with_output_types(Review)
        | AnalyzeText(**emulator.options, tasks=KINDS, id_field="id", metadata_fields=["product"], format=output_format)
    )
    rows = run(pipeline, results, tmp_path)
    assert set(rows) == {each.name for each in KINDS} | {"dead_letters"}
    for each in KINDS:
        assert {document_id(row) for row in rows[each.name]} <= {"a", "b"}, each.name
        assert rows[each.name], each.name
    if output_format == "views":
        assert {row["document_id"] for row in rows["sentiment"]} == {"a", "b"}
        assert json.loads(rows["sentiment"][0]["metadata"]) == {"product": "kettle"}
        assert {(row["id"], row["task"]) for row in rows["dead_letters"]} >= {("c", "sentiment"), ("d", "pii")}
    else:
        account([each.id for each in reviews()], rows)
    if output_format == "rows":
        _check_rows(rows)
    if output_format == "json":
        assert json.loads(rows["sentiment"][0]["json"])["sentiment"]


def _check_rows(rows: dict[str, list[dict[str, Any]]]) -> None:
    found = {name: {document_id(row): row for row in each} for name, each in rows.items() if name != "dead_letters"}
    assert found["sentiment"]["a"]["document"]["metadata"] == {"product": "kettle"}
    assert found["sentiment"]["a"]["sentiment"] == "mixed"
    assert found["sentiment"]["a"]["sentences"][0]["targets"]
    assert found["pii"]["a"]["redacted_text"].endswith("Write to ***************.")
    entity = found["pii"]["a"]["entities"][0]
    assert REVIEW[entity["offset"] : entity["offset"] + entity["length"]] == entity["text"] == "lea@example.com"
    assert len(found["extractive_summary"]["a"]["sentences"]) == 1
    assert found["healthcare"]["b"]["relations"]
    assert found["custom_single_label"]["a"]["classes"]
    assert found["language_detection"]["a"]["detected_language"]["iso6391_name"] == "en"


def test_offsets_are_those_of_python(options: PipelineOptions, emulator: Emulator, tmp_path: Path) -> None:
    content = "😀😀 Write to lea@example.com."
    pipeline = beam.Pipeline(options=options)
    results = pipeline | beam.Create([content]) | AnalyzeText(**emulator.options, tasks=[text.pii()])
    rows = run(pipeline, results, tmp_path)
    entity = rows["pii"][0]["entities"][0]
    assert content[entity["offset"] : entity["offset"] + entity["length"]] == "lea@example.com"


def test_dead_letters_name_the_reason(options: PipelineOptions, emulator: Emulator, tmp_path: Path) -> None:
    documents = [Review("blank", ""), Review("long", "word " * 30_000), Review("good", REVIEW)]
    pipeline = beam.Pipeline(options=options)
    results = (
        pipeline
        | beam.Create(documents).with_output_types(Review)
        | AnalyzeText(**emulator.options, tasks=[text.sentiment(), text.key_phrases(name="phrases")], id_field="id")
    )
    rows = run(pipeline, results, tmp_path)
    account([each.id for each in documents], rows)
    reasons = {(row["id"], row["task"]): row["reason"] for row in rows["dead_letters"]}
    assert reasons == {
        ("blank", "sentiment"): "INVALID_INPUT",
        ("blank", "phrases"): "INVALID_INPUT",
        ("long", "sentiment"): "TOO_LARGE",
        ("long", "phrases"): "TOO_LARGE",
    }
    assert all("word word" not in row["message"] for row in rows["dead_letters"])


def test_long_documents_are_split(options: PipelineOptions, emulator: Emulator, tmp_path: Path) -> None:
    pipeline = beam.Pipeline(options=options)
    analyze = AnalyzeText(**emulator.options, tasks=[text.pii()], id_field="id", long_documents="split")
    content = "Nothing to see here. " * 6_000 + "Write to lea@example.com."
    results = pipeline | beam.Create([Review("long", content)]).with_output_types(Review) | analyze
    rows = run(pipeline, results, tmp_path)
    account(["long"], rows)
    entity = rows["pii"][0]["entities"][0]
    assert content[entity["offset"] :].startswith("lea@example.com.")


def test_without_dead_letters_the_pipeline_fails(options: PipelineOptions, emulator: Emulator) -> None:
    pipeline = beam.Pipeline(options=options)
    analyze = AnalyzeText(**emulator.options, tasks=[text.sentiment()], id_field="id", dead_letters=False)
    pipeline | beam.Create([Review("blank", "")]).with_output_types(Review) | analyze
    with pytest.raises(RuntimeError, match='"blank" has no result'):
        pipeline.run().wait_until_finish()


def test_a_wrong_key_fails_the_pipeline(options: PipelineOptions, emulator: Emulator, tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text("wrong-key-0123456789", encoding="utf-8")
    pipeline = beam.Pipeline(options=options)
    settings = {**emulator.options, "api_key_env": None, "api_key_file": str(key)}
    pipeline | beam.Create(["good"]) | AnalyzeText(**settings, tasks=[text.sentiment()])
    with pytest.raises(RuntimeError, match="401") as failure:
        pipeline.run().wait_until_finish()
    assert "wrong-key-0123456789" not in str(failure.value)


def test_2000_documents_from_behind_a_group_by_key(
    options: PipelineOptions, emulator: Emulator, tmp_path: Path
) -> None:
    jobs = emulator.stats()["jobs"]
    pipeline = beam.Pipeline(options=options)
    documents = (
        pipeline
        | beam.Create([(i % 50, Review(f"d-{i}", f"{REVIEW} This is number {i}.")) for i in range(2_000)])
        | beam.GroupByKey()
        | beam.FlatMap(lambda group: group[1]).with_output_types(Review)
    )
    tasks = [text.sentiment(), text.pii(), text.key_phrases()]
    results = documents | AnalyzeText(**emulator.options, tasks=tasks, id_field="id")
    rows = run(pipeline, results, tmp_path)
    account([f"d-{i}" for i in range(2_000)], rows)
    assert not rows["dead_letters"]
    # A job takes 25 documents, and each shard may leave some jobs unfilled.
    assert 80 <= emulator.stats()["jobs"] - jobs <= 100


def test_results_keep_window_and_timestamp(options: PipelineOptions, emulator: Emulator, tmp_path: Path) -> None:
    pipeline = beam.Pipeline(options=options)
    documents = (
        pipeline
        | beam.Create(range(60))
        | beam.Map(lambda i: TimestampedValue(Review(f"d-{i}", REVIEW if i % 20 else ""), i)).with_output_types(Review)
        | beam.WindowInto(FixedWindows(10))
    )
    results = documents | AnalyzeText(**emulator.options, tasks=[text.sentiment()], id_field="id")
    collect(results, tmp_path)
    pipeline.run().wait_until_finish()
    rows = collected(results, tmp_path)
    account([f"d-{i}" for i in range(60)], {name: [each["row"] for each in found] for name, found in rows.items()})
    assert len(rows["dead_letters"]) == 3
    for name, found in rows.items():
        for each in found:
            i = int((each["row"]["id"] if name == "dead_letters" else document_id(each["row"])).removeprefix("d-"))
            start = i // 10 * 10
            assert each["timestamp"] == i * 1_000_000
            assert each["window"] == [start * 1_000_000, (start + 10) * 1_000_000]
