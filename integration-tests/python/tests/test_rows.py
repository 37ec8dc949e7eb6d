"""Rows in Python are those of Java, field by field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import apache_beam as beam
from accounting import collect, collected
from apache_beam.options.pipeline_options import PipelineOptions
from conftest import Emulator
from languageanalyze import AnalyzeText, text

REPOSITORY = Path(__file__).resolve().parents[3]
DOCUMENTS = REPOSITORY / "cli" / "src" / "main" / "resources" / "documents.jsonl"
# Written by a test of the expansion service, which is built before.
JAVA = REPOSITORY / "expansion-service" / "target" / "rows.jsonl"


def test_bundled_documents(emulator: Emulator, direct_options: PipelineOptions, tmp_path: Path) -> None:
    # One schema for all rows: a language that is absent is null.
    documents = [json.loads(line) for line in DOCUMENTS.read_text(encoding="utf-8").splitlines()]
    unit: Any = {"string_index_type": "Utf16CodeUnit"}
    tasks = [
        text.sentiment(opinion_mining=True, **unit),
        text.pii(**unit),
        text.entities(**unit),
        text.key_phrases(),
    ]
    names = [*(task.name for task in tasks), "dead_letters"]
    with beam.Pipeline(options=direct_options) as pipeline:
        results = (
            pipeline
            | beam.Create(
                [beam.Row(id=each["id"], text=each["text"], language=each.get("language") or "") for each in documents]
            )
            | AnalyzeText(tasks=tasks, id_field="id", language_field="language", **emulator.options)
        )
        collect(results, tmp_path)
    found = collected(names, tmp_path)
    ours = sorted(line(name, each["row"]) for name in names for each in found[name])
    assert len(ours) == len(documents) * len(tasks)
    java = [json.loads(each) for each in JAVA.read_text(encoding="utf-8").splitlines()]
    assert ours == sorted(line(each["output"], each["row"]) for each in java)


def line(output: str, row: dict[str, Any]) -> str:
    return json.dumps([output, row], sort_keys=True)
