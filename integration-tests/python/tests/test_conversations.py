"""AnalyzeConversations on each runner."""

from __future__ import annotations

import typing
from pathlib import Path

import apache_beam as beam
import pytest
from accounting import account, document_id, run
from apache_beam.options.pipeline_options import PipelineOptions
from conftest import Emulator
from languageanalyze import AnalyzeConversations, Conversation, ConversationItem, conversations

CALL = [
    ConversationItem("agent-7", "Thank you for calling. How can I help?", role="agent"),
    ConversationItem("anna", "My router is dead. My number is 212-555-0143.", role="customer"),
    ConversationItem("agent-7", "I have ordered a new one for you.", role="agent"),
]


@pytest.mark.parametrize("output_format", ["rows", "views", "json"])
def test_each_kind(
    output_format: typing.Literal["rows", "views", "json"],
    options: PipelineOptions,
    emulator: Emulator,
    tmp_path: Path,
) -> None:
    calls = [
        Conversation("c-1", CALL, language="en"),
        Conversation("c-2", CALL[:2]),
        Conversation("c-3", [ConversationItem("anna", " ", role="customer")]),
    ]
    tasks = [conversations.summarization(["issue", "resolution"]), conversations.pii()]
    pipeline = beam.Pipeline(options=options)
    analyze = AnalyzeConversations(**emulator.options, tasks=tasks, format=output_format)
    results = pipeline | beam.Create(calls) | analyze
    rows = run(pipeline, results, tmp_path)
    assert {row["id"] for row in rows["dead_letters"]} == {"c-3"}
    if output_format == "views":
        assert {row["document_id"] for row in rows["summarization"]} == {"c-1", "c-2"}
        assert {row["document_id"] for row in rows["pii"]} == {"c-1", "c-2"}
        return
    account(["c-1", "c-2", "c-3"], rows)
    if output_format == "rows":
        call = next(row for row in rows["summarization"] if document_id(row) == "c-1")
        assert {part["aspect"] for part in call["summaries"]} == {"issue", "resolution"}
        call = next(row for row in rows["pii"] if document_id(row) == "c-1")
        assert "212-555-0143" not in call["conversation_items"][1]["redacted_content"]["text"]


def test_custom_summaries(options: PipelineOptions, emulator: Emulator, tmp_path: Path) -> None:
    pipeline = beam.Pipeline(options=options)
    analyze = AnalyzeConversations(
        **emulator.options,
        tasks=[conversations.custom_summarization("project", "deployment", ["issue"])],
        api_version="2025-05-15-preview",
    )
    results = pipeline | beam.Create([Conversation("c-1", CALL)]) | analyze
    rows = run(pipeline, results, tmp_path)
    account(["c-1"], rows)
    assert rows["custom_summarization"]
