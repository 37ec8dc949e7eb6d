"""Collects the results of a pipeline, and checks that documents x tasks = results + dead letters."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import apache_beam as beam
from apache_beam.transforms.window import IntervalWindow
from languageanalyze import AnalysisResults

Rows = dict[str, list[dict[str, Any]]]


def plain(value: Any) -> Any:  # noqa: ANN401
    """Returns a row as a dict."""
    if hasattr(value, "as_dict"):
        return {name: plain(each) for name, each in value.as_dict().items()}
    if hasattr(value, "_asdict"):
        return {name: plain(each) for name, each in value._asdict().items()}
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    # A number of numpy.
    return value.item() if hasattr(value, "item") else value


class _Append(beam.DoFn):
    """Appends each row to a file, with its timestamp and window; local runners need no more."""

    def __init__(self, path: str) -> None:
        self._path = path

    def process(
        self,
        row: Any,  # noqa: ANN401
        timestamp: Any = beam.DoFn.TimestampParam,  # noqa: ANN401
        window: Any = beam.DoFn.WindowParam,  # noqa: ANN401
    ) -> None:
        line = {"row": plain(row), "timestamp": timestamp.micros}
        if isinstance(window, IntervalWindow):
            line["window"] = [window.start.micros, window.end.micros]
        with open(self._path, "a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")


def collect(results: Mapping[str, beam.PCollection[Any]], folder: Path) -> None:
    """Adds steps that write each output to a file of its name."""
    for name, rows in results.items():
        rows | f"collect {name}" >> beam.ParDo(_Append(str(folder / name)))


def collected(results: Iterable[str], folder: Path) -> Rows:
    """Reads what `collect` has written, with timestamp and window."""
    found: Rows = {}
    for name in results:
        path = folder / name
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        found[name] = [json.loads(each) for each in lines]
    return found


def run(pipeline: beam.Pipeline, results: AnalysisResults, folder: Path) -> Rows:
    """Runs a pipeline and returns the rows of each output."""
    collect(results, folder)
    pipeline.run().wait_until_finish()
    return {name: [each["row"] for each in rows] for name, rows in collected(results, folder).items()}


def document_id(row: dict[str, Any]) -> str:
    found: str = row["document"]["id"] if "document" in row else row["document_id"]
    return found


def account(documents: Iterable[str], rows: Rows) -> None:
    """Checks that each document has one result or one dead letter for each task."""
    tasks = [each for each in rows if each != "dead_letters"]
    expected = Counter((document, task) for document in documents for task in tasks)
    seen = Counter((document_id(row), task) for task in tasks for row in rows[task])
    seen.update((row["id"], row["task"]) for row in rows.get("dead_letters", []))
    assert seen == expected
