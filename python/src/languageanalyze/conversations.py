"""Tasks for `AnalyzeConversations`, a function for each kind.

    from languageanalyze import AnalyzeConversations, conversations

    AnalyzeConversations(endpoint=..., api_key_env="LANGUAGE_KEY", tasks=[conversations.summarization(["recap"])])

`name`, `view`, `model_version`, `logging_opt_out`, `string_index_type` and `other` are described in `text`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeAlias

from languageanalyze.tasks import ConversationTask, RedactionPolicy, StringIndexType, SummaryLength, parameters

__all__ = ["SummaryAspect", "custom_summarization", "of_kind", "pii", "summarization"]

SummaryAspect: TypeAlias = Literal["issue", "resolution", "chapterTitle", "narrative", "recap", "follow-up tasks"]
"""What a summary is about.

`issue` and `resolution` are for conversations between a customer and an agent: before api-version
2025-05-15-preview each item needs the role `agent` or `customer`, otherwise the conversation becomes a dead letter.
"""


def summarization(
    summary_aspects: Sequence[SummaryAspect],
    *,
    name: str = "summarization",
    view: Literal["conversation_summaries"] | None = None,
    summary_length: SummaryLength | None = None,
    sentence_count: int | None = None,
    instruction: str | None = None,
    string_index_type: StringIndexType = "UnicodeCodePoint",
    model_version: str | None = None,
    logging_opt_out: bool | None = None,
    other: Mapping[str, Any] | None = None,
) -> ConversationTask:
    """Creates a conversation summarization task.

    `summary_length`: the approximate length. Default: the model decides.
    `sentence_count`: the approximate number of sentences. Default: the model decides.
    `instruction`: an instruction in natural language. Default: none. Since api-version 2025-05-15-preview.

    Example: `conversations.summarization(["issue", "resolution"])`
    """
    return ConversationTask(
        "summarization",
        name,
        view,
        parameters(
            other,
            summary_aspects=summary_aspects,
            summary_length=summary_length,
            sentence_count=sentence_count,
            instruction=instruction,
            string_index_type=string_index_type,
            model_version=model_version,
            logging_opt_out=logging_opt_out,
        ),
    )


def pii(
    *,
    name: str = "pii",
    view: Literal["redacted_items", "item_entities"] | None = None,
    pii_categories: Sequence[str] | None = None,
    exclude_pii_categories: Sequence[str] | None = None,
    redaction_policy: RedactionPolicy | None = None,
    redaction_character: str | None = None,
    redaction_source: Literal["text", "lexical", "itn", "maskedItn"] | None = None,
    redact_audio_timing: bool | None = None,
    model_version: str | None = None,
    logging_opt_out: bool | None = None,
    other: Mapping[str, Any] | None = None,
) -> ConversationTask:
    """Creates a task that finds and masks personal data in conversations.

    `pii_categories`: the categories to find, such as `Email` or `Phone`. Default: those of the service.
    `exclude_pii_categories`: the categories to ignore. Default: none.
    `redaction_policy`: how personal data are masked. Default: one `*` for each character. Since api-version
    2024-11-15-preview.
    `redaction_character`: the mask character. Default: `*`.
    `redaction_source`: the form of a transcript in which to find personal data. Default: the service decides.
    `redact_audio_timing`: whether to return the audio ranges of personal data. Default: no.

    Example: `conversations.pii(exclude_pii_categories=["Person"])`
    """
    return ConversationTask(
        "pii",
        name,
        view,
        parameters(
            other,
            pii_categories=pii_categories,
            exclude_pii_categories=exclude_pii_categories,
            redaction_policy=redaction_policy,
            redaction_character=redaction_character,
            redaction_source=redaction_source,
            redact_audio_timing=redact_audio_timing,
            model_version=model_version,
            logging_opt_out=logging_opt_out,
        ),
    )


def custom_summarization(
    project_name: str,
    deployment_name: str,
    summary_aspects: Sequence[SummaryAspect],
    *,
    name: str = "custom_summarization",
    view: Literal["conversation_summaries"] | None = None,
    summary_length: SummaryLength | None = None,
    sentence_count: int | None = None,
    string_index_type: StringIndexType = "UnicodeCodePoint",
    logging_opt_out: bool | None = None,
    other: Mapping[str, Any] | None = None,
) -> ConversationTask:
    """Creates a conversation summarization task with a custom project; needs a preview such as 2025-05-15-preview.

    `summary_length`: the approximate length. Default: the model decides.
    `sentence_count`: the approximate number of sentences. Default: the model decides.

    Example: `conversations.custom_summarization("calls", "production", ["recap"])`
    """
    return ConversationTask(
        "custom_summarization",
        name,
        view,
        parameters(
            other,
            project_name=project_name,
            deployment_name=deployment_name,
            summary_aspects=summary_aspects,
            summary_length=summary_length,
            sentence_count=sentence_count,
            string_index_type=string_index_type,
            logging_opt_out=logging_opt_out,
        ),
    )


def of_kind(kind: str, *, name: str | None = None, other: Mapping[str, Any] | None = None) -> ConversationTask:
    """Creates a task of any kind of the service; its results are the service's JSON, so it needs `format="json"`.

    `name`: Default: the kind.

    Example: `conversations.of_kind("ConversationalSentimentTask")`
    """
    return ConversationTask(kind, name or kind, None, parameters(other))
