"""The example pipelines, through Beam's own program for YAML."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any

import apache_beam as beam
import pytest
from apache_beam.yaml.main import build_pipeline_components_from_argv
from conftest import Emulator

EXAMPLES = Path(__file__).resolve().parents[3] / "python" / "yaml"


def variables(emulator: Emulator, output: Path) -> str:
    """Returns what the examples leave open, as a flag."""
    values = {
        "jar": os.environ["LANGUAGEANALYZE_EXPANSION_JAR"],
        "endpoint": emulator.endpoint,
        "insecure_http": True,
        "output": str(output),
    }
    return f"--jinja_variables={json.dumps(values)}"


def run_example(name: str, emulator: Emulator, output: Path) -> None:
    command = [sys.executable, "-m", "apache_beam.yaml.main", f"--yaml_pipeline_file={name}"]
    done = subprocess.run(
        [*command, variables(emulator, output)], cwd=EXAMPLES, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    # A writer of another SDK would be downloaded.
    assert "Downloading" not in done.stderr


def lines(output: Path, pattern: str) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for file in sorted(output.glob(pattern))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]


def test_redact(emulator: Emulator, tmp_path: Path) -> None:
    run_example("redact.yaml", emulator, tmp_path)
    tickets = {
        row["ticket"]: row
        for file in tmp_path.glob("tickets.csv*")
        for row in csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    }
    errors = lines(tmp_path, "errors.jsonl*")
    assert sorted(tickets) == ["T-1001", "T-1002", "T-1003", "T-1005"]
    assert tickets["T-1001"]["product"] == "router"
    assert "dana.whitlock@example.com" not in tickets["T-1001"]["text"]
    assert "4111 1111 1111 1111" not in tickets["T-1003"]["text"]
    assert tickets["T-1002"]["text"] == "Thank you, the replacement works perfectly."
    assert [(row["id"], row["reason"]) for row in errors] == [("T-1004", "INVALID_INPUT")]


def test_sentiment(emulator: Emulator, tmp_path: Path) -> None:
    run_example("sentiment.yaml", emulator, tmp_path)
    counts = {(row["product"], row["sentiment"]): row["reviews"] for row in lines(tmp_path, "sentiment.jsonl*")}
    assert counts == {
        ("kettle", "positive"): 1,
        ("kettle", "negative"): 1,
        ("kettle", "neutral"): 1,
        ("lamp", "positive"): 2,
    }
    assert [row["id"] for row in lines(tmp_path, "errors.jsonl*")] == ["r-6"]


def test_summaries(emulator: Emulator, tmp_path: Path) -> None:
    run_example("summaries.yaml", emulator, tmp_path)
    summaries = lines(tmp_path, "summaries.jsonl*")
    assert {(row["conversation"], row["aspect"]) for row in summaries} == {
        ("call-router", "issue"),
        ("call-router", "resolution"),
        ("call-invoice", "issue"),
        ("call-invoice", "resolution"),
    }
    assert [row["id"] for row in lines(tmp_path, "errors.jsonl*")] == ["call-silent"]


@pytest.mark.parametrize(
    ("old", "new", "messages"),
    [
        ("endpoint:", "endpont:", ["endpont", "endpoint"]),
        ("view: redacted_texts", "view: redacted_text", ["redacted_text", "entities, redacted_texts"]),
        ("view: redacted_texts", "viev: redacted_texts", ["viev", "view"]),
        ("kind: pii", "kind: pii\n            parameters: {colour: red}", ["colour", "pii_categories"]),
        ("api_key_env: LANGUAGE_KEY", "", ["exactly one of api_key_env, api_key_file, api_key_secret, token_env"]),
        ("id_field: ticket", "id_field: number", ['id_field: the input has no field "number"']),
        ("default_language: auto", "max_chunk_size: many", ['transform "Redact" at line 8', "integer"]),
        ("output: errors", "output: failures", ["failures"]),
    ],
)
def test_a_wrong_key_or_value(
    old: str, new: str, messages: list[str], emulator: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    example = (EXAMPLES / "redact.yaml").read_text(encoding="utf-8")
    assert example.count(old) == 1
    monkeypatch.chdir(EXAMPLES)
    with pytest.raises(Exception) as failure:  # noqa: PT011
        build(example.replace(old, new), emulator, tmp_path)
    shown = "".join(traceback.format_exception(failure.value))
    for message in messages:
        assert message in shown


def build(example: str, emulator: Emulator, output: Path) -> None:
    """Builds a pipeline as Beam's program does, without running it."""
    flags = [f"--yaml_pipeline={example}", variables(emulator, output)]
    options, constructor, _ = build_pipeline_components_from_argv(flags)
    constructor(beam.Pipeline(options=options))
