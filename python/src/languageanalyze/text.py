"""Tasks for `AnalyzeText`, a function for each kind.

    from languageanalyze import AnalyzeText, text

    AnalyzeText(endpoint=..., api_key_env="LANGUAGE_KEY", tasks=[text.sentiment(), text.pii()])

Arguments that all functions have:

`name`: the name of the task's results. Default: the name of the function.
`view`: with `format="views"`, which findings become rows. Default: the first that the function lists.
`logging_opt_out`: whether the service keeps no copy of the input for troubleshooting. Default: the service decides.
`other`: further parameters of the request, sent unchanged, as in `other={"piiCategories": ["Email"]}`.

All but the custom kinds have `model_version`, such as `"2023-09-01"`. Default: `latest`. Kinds with offsets have
`string_index_type`, their unit. Default: code points, so that `text[offset:offset + length]` is the finding.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from languageanalyze.tasks import RedactionPolicy, StringIndexType, SummaryLength, TextTask, parameters

__all__ = [
    "abstractive_summary",
    "custom_entities",
    "custom_multi_label",
    "custom_single_label",
    "entities",
    "entity_linking",
    "extractive_summary",
    "healthcare",
    "key_phrases",
    "language_detection",
    "of_kind",
    "pii",
    "sentiment",
]


def sentiment(
    *,
    name: str = "sentiment",
    view: Literal["document_sentiments", "sentences", "opinions"] | None = None,
    opinion_mining: bool | None = None,
    string_index_type: StringIndexType = "UnicodeCodePoint",
    model_version: str | None = None,
    logging_opt_out: bool | None = None,
    other: Mapping[str, Any] | None = None,
) -> TextTask:
    """Creates a sentiment analysis task.

    `opinion_mining`: whether to return the opinions in each sentence and their targets. Default: no.

    Example: `text.sentiment(opinion_mining=True, view="opinions")`
    """
    return TextTask(
        "sentiment",
        name,
        view,
        parameters(
            other,
            opinion_mining=opinion_mining,
            string_index_type=string_index_type,
            model_version=model_version,
            logging_opt_out=logging_opt_out,
        ),
    )


def key_phrases(
    *,
    name: str = "key_phrases",
    view: Literal["key_phrases"] | None = None,
    model_version: str | None = None,
    logging_opt_out: bool | None = None,
    other: Mapping[str, Any] | None = None,
) -> TextTask:
    """Creates a key phrase extraction task.

    Example: `text.key_phrases()`
    """
    return TextTask(
        "key_phrases",
        name,
        view,
        parameters(other, model_version=model_version, logging_opt_out=logging_opt_out),
    )


def entities(
    *,
    name: str = "entities",
    view: Literal["entities"] | None = None,
    inclusion_list: Sequence[str] | None = None,
    exclusion_list: Sequence[str] | None = None,
    overlap_policy: Literal["matchLongest", "allowOverlap"] | None = None,
    exclude_normalized_values: bool | None = None,
    string_index_type: StringIndexType = "UnicodeCodePoint",
    model_version: str | None = None,
    logging_opt_out: bool | None = None,
    other: Mapping[str, Any] | None = None,
) -> TextTask:
    """Creates an entity recognition task: people, places, organizations, dates, quantities and others.

    `inclusion_list`: the only categories to return. Default: all. Since api-version 2024-11-01.
    `exclusion_list`: categories not to return. Default: none. Since api-version 2024-11-01.
    `overlap_policy`: whether entities may overlap. Default: `matchLongest`. Since api-version 2024-11-01.
    `exclude_normalized_values`: whether to leave out the values of numbers, dates and quantities. Default: no.
    Since api-version 2024-11-01.

    Example: `text.entities(inclusion_list=["Person", "Location"])`
    """
    return TextTask(
        "entities",
        name,
        view,
        parameters(
            other,
            inclusion_list=inclusion_list,
            exclusion_list=exclusion_list,
            overlap_policy=overlap_policy,
            exclude_normalized_values=exclude_normalized_values,
            string_index_type=string_index_type,
            model_version=model_version,
            logging_opt_out=logging_opt_out,
        ),
    )


def pii(
    *,
    name: str = "pii",
    view: Literal["entities", "redacted_texts"] | None = None,
    domain: Literal["none", "phi"] | None = None,
    pii_categories: Sequence[str] | None = None,
    exclude_pii_categories: Sequence[str] | None = None,
    redaction_policy: RedactionPolicy | None = None,
    redaction_character: str | None = None,
    confidence_score_threshold: float | None = None,
    disable_entity_validation: bool | None = None,
    string_index_type: StringIndexType = "UnicodeCodePoint",
    model_version: str | None = None,
    logging_opt_out: bool | None = None,
    other: Mapping[str, Any] | None = None,
) -> TextTask:
    """Creates a task that finds and masks personal data.

    `domain`: `phi` also finds health data. Default: `none`.
    `pii_categories`: the categories to find, such as `Email`. Default: those of the language.
    `exclude_pii_categories`: the categories to ignore. Default: none. Since api-version 2026-05-01.
    `redaction_policy`: how personal data are masked. Default: one `*` for each character.
    `redaction_character`: the mask character. Default: `*`.
    `confidence_score_threshold`: the minimum score, from 0 to 1. Default: 0.3. Since api-version 2026-05-01.
    `disable_entity_validation`: whether to return entities that fail validation, for example with a wrong check
    digit. Default: no. Since api-version 2026-05-01.

    Example: `text.pii(pii_categories=["Email", "PhoneNumber"], view="redacted_texts")`
    """
    return TextTask(
        "pii",
        name,
        view,
        parameters(
            other,
            domain=domain,
            pii_categories=pii_categories,
            exclude_pii_categories=exclude_pii_categories,
            redaction_policy=redaction_policy,
            redaction_character=redaction_character,
            confidence_score_threshold=confidence_score_threshold,
            disable_entity_validation=disable_entity_validation,
            string_index_type=string_index_type,
            model_version=model_version,
            logging_opt_out=logging_opt_out,
        ),
    )


def language_detection(*, name: str = "language_detection", view: Literal["languages"] | None = None) -> TextTask:
    """Creates a language detection task.

    It sets the default language to `auto`. Its result is read from the results of the other tasks; without any
    other, a key phrase extraction is sent and billed. A document that names its language becomes a dead letter
    of this task.

    Example: `text.language_detection()`
    """
    return TextTask("language_detection", name, view)


def entity_linking(
    *,
    name: str = "entity_linking",
    view: Literal["linked_entities"] | None = None,
    string_index_type: StringIndexType = "UnicodeCodePoint",
    model_version: str | None = None,
    logging_opt_out: bool | None = None,
    other: Mapping[str, Any] | None = None,
) -> TextTask:
    """Creates an entity linking task, which finds the Wikipedia entries that the text mentions.

    Example: `text.entity_linking()`
    """
    return TextTask(
        "entity_linking",
        name,
        view,
        parameters(
            other,
            string_index_type=string_index_type,
            model_version=model_version,
            logging_opt_out=logging_opt_out,
        ),
    )


def healthcare(
    *,
    name: str = "healthcare",
    view: Literal["healthcare_entities", "healthcare_relations"] | None = None,
    fhir_version: str | None = None,
    document_type: str | None = None,
    string_index_type: StringIndexType = "UnicodeCodePoint",
    model_version: str | None = None,
    logging_opt_out: bool | None = None,
    other: Mapping[str, Any] | None = None,
) -> TextTask:
    """Creates a healthcare task, which finds diagnoses, medications, examinations and others, and their relations.

    `fhir_version`: adds a FHIR bundle of this version to each result. Default: none. Since api-version 2024-11-01.
    `document_type`: the type of the FHIR document, such as `DischargeSummary`. Default: `None`. Since api-version
    2024-11-01.

    Example: `text.healthcare(fhir_version="4.0.1", view="healthcare_relations")`
    """
    return TextTask(
        "healthcare",
        name,
        view,
        parameters(
            other,
            fhir_version=fhir_version,
            document_type=document_type,
            string_index_type=string_index_type,
            model_version=model_version,
            logging_opt_out=logging_opt_out,
        ),
    )


def extractive_summary(
    *,
    name: str = "extractive_summary",
    view: Literal["extracted_sentences"] | None = None,
    sentence_count: int | None = None,
    sort_by: Literal["Offset", "Rank"] | None = None,
    query: str | None = None,
    string_index_type: StringIndexType = "UnicodeCodePoint",
    model_version: str | None = None,
    logging_opt_out: bool | None = None,
    other: Mapping[str, Any] | None = None,
) -> TextTask:
    """Creates an extractive summarization task: the most relevant sentences of the text.

    `sentence_count`: the number of sentences. Default: 3.
    `sort_by`: the order of the text, or the most relevant first. Default: `Offset`.
    `query`: the subject of the summary. Default: the whole text. Api-versions 2024-11-01 to 2025-11-01.

    Example: `text.extractive_summary(sentence_count=2, sort_by="Rank")`
    """
    return TextTask(
        "extractive_summary",
        name,
        view,
        parameters(
            other,
            sentence_count=sentence_count,
            sort_by=sort_by,
            query=query,
            string_index_type=string_index_type,
            model_version=model_version,
            logging_opt_out=logging_opt_out,
        ),
    )


def abstractive_summary(
    *,
    name: str = "abstractive_summary",
    view: Literal["summaries"] | None = None,
    summary_length: SummaryLength | None = None,
    sentence_count: int | None = None,
    query: str | None = None,
    instruction: str | None = None,
    string_index_type: StringIndexType = "UnicodeCodePoint",
    model_version: str | None = None,
    logging_opt_out: bool | None = None,
    other: Mapping[str, Any] | None = None,
) -> TextTask:
    """Creates an abstractive summarization task: a summary in the model's own words.

    `summary_length`: the approximate length. Default: the model decides.
    `sentence_count`: the approximate number of sentences. Default: the model decides.
    `query`: the subject. Default: the whole text. Api-versions 2024-11-01 to 2025-05-15-preview.
    `instruction`: an instruction in natural language. Default: none. Api-version 2025-11-01.

    Example: `text.abstractive_summary(summary_length="short")`
    """
    return TextTask(
        "abstractive_summary",
        name,
        view,
        parameters(
            other,
            summary_length=summary_length,
            sentence_count=sentence_count,
            query=query,
            instruction=instruction,
            string_index_type=string_index_type,
            model_version=model_version,
            logging_opt_out=logging_opt_out,
        ),
    )


def custom_entities(
    project_name: str,
    deployment_name: str,
    *,
    name: str = "custom_entities",
    view: Literal["entities"] | None = None,
    string_index_type: StringIndexType = "UnicodeCodePoint",
    logging_opt_out: bool | None = None,
    other: Mapping[str, Any] | None = None,
) -> TextTask:
    """Creates an entity recognition task with a custom project.

    Example: `text.custom_entities("contracts", "production")`
    """
    return TextTask(
        "custom_entities",
        name,
        view,
        parameters(
            other,
            project_name=project_name,
            deployment_name=deployment_name,
            string_index_type=string_index_type,
            logging_opt_out=logging_opt_out,
        ),
    )


def custom_single_label(
    project_name: str,
    deployment_name: str,
    *,
    name: str = "custom_single_label",
    view: Literal["classifications"] | None = None,
    logging_opt_out: bool | None = None,
    other: Mapping[str, Any] | None = None,
) -> TextTask:
    """Creates a single-label classification task with a custom project.

    Example: `text.custom_single_label("tickets", "production")`
    """
    return TextTask(
        "custom_single_label",
        name,
        view,
        parameters(
            other,
            project_name=project_name,
            deployment_name=deployment_name,
            logging_opt_out=logging_opt_out,
        ),
    )


def custom_multi_label(
    project_name: str,
    deployment_name: str,
    *,
    name: str = "custom_multi_label",
    view: Literal["classifications"] | None = None,
    logging_opt_out: bool | None = None,
    other: Mapping[str, Any] | None = None,
) -> TextTask:
    """Creates a multi-label classification task with a custom project.

    Example: `text.custom_multi_label("tickets", "production", name="labels")`
    """
    return TextTask(
        "custom_multi_label",
        name,
        view,
        parameters(
            other,
            project_name=project_name,
            deployment_name=deployment_name,
            logging_opt_out=logging_opt_out,
        ),
    )


def of_kind(kind: str, *, name: str | None = None, other: Mapping[str, Any] | None = None) -> TextTask:
    """Creates a task of any kind of the service; its results are the service's JSON, so it needs `format="json"`.

    `name`: Default: the kind.

    Example: `text.of_kind("CustomHealthcare", other={"projectName": "p", "deploymentName": "d"})`
    """
    return TextTask(kind, name or kind, None, parameters(other))
