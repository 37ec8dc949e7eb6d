"""The two transforms, which run in Java; their results are Beam rows."""

import os
import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple, Optional, TypeAlias

import apache_beam as beam
from apache_beam.coders import RowCoder, registry
from apache_beam.portability.api import schema_pb2
from apache_beam.transforms.external import SchemaAwareExternalTransform
from apache_beam.typehints.decorators import no_annotations
from apache_beam.typehints.row_type import RowTypeConstraint
from apache_beam.typehints.schemas import PYTHON_ANY_URN, schema_from_element_type

from languageanalyze import _expansion
from languageanalyze.tasks import ConversationTask, Task, TextTask, check_type

Format: TypeAlias = Literal["rows", "views", "json"]
"""The form of results.

`rows`: a nested row for each document. `views`: flat rows, one for each finding. `json`: the service's JSON.
"""

LongDocuments: TypeAlias = Literal["dead_letter", "split", "split_keeping_partial"]
"""What becomes of a document over the limit of 125,000 text elements."""

DEAD_LETTERS = "dead_letters"
"""The name of the dead letters among the results."""

_CREDENTIALS = ("api_key_env", "api_key_file", "api_key_secret", "token_env", "token_file")
# What the Java side calls the results of a transform with a single task.
_SINGLE_OUTPUT = "output"


# Optional, because Beam 2.70 does not know the type "str | None" and sends it as pickled Python.
class ConversationItem(NamedTuple):
    """One turn of a conversation."""

    participant_id: str
    text: str
    id: Optional[str] = None  # noqa: UP045
    """Unique within the conversation. Default: its position, from 1."""
    role: Optional[str] = None  # noqa: UP045
    """`agent`, `customer` or `generic`. Summaries of issue and resolution need one of the first two."""
    language: Optional[str] = None  # noqa: UP045


class Conversation(NamedTuple):
    """An input of `AnalyzeConversations`. Any other row type with these fields is an input as well."""

    id: str
    conversation_items: Sequence[ConversationItem]
    language: Optional[str] = None  # noqa: UP045
    """Default: that of the transform."""
    domain: Optional[str] = None  # noqa: UP045


registry.register_coder(ConversationItem, RowCoder)
registry.register_coder(Conversation, RowCoder)


class AnalysisResults(dict[str, "beam.PCollection[Any]"]):
    """The results by task name, each a `PCollection` of rows: `results["sentiment"]`."""

    @property
    def dead_letters(self) -> beam.PCollection[Any]:
        """The documents without a result: rows `id`, `task`, `reason`, `code`, `inner_code`, `message`.

        A document without any result has a row for each task.
        """
        if DEAD_LETTERS not in self:
            raise KeyError("there are no dead letters, because the transform has dead_letters=False")
        return self[DEAD_LETTERS]


class _Analyze(beam.PTransform[beam.PCollection[Any], AnalysisResults]):
    _urn: str
    _task_type: type[Task]
    _task_module: str

    def __init__(
        self,
        tasks: Sequence[Task],
        output_format: Format,
        dead_letters: bool,
        expansion_service: str | os.PathLike[str] | None,
        options: Mapping[str, Any],
    ) -> None:
        super().__init__()
        self._names = self._checked(tasks, output_format)
        for name, value in options.items():
            check_type(name, value)
        self._dead_letters = dead_letters
        self._expansion_service = expansion_service
        self.configuration = {name: value for name, value in options.items() if value is not None}
        self.configuration["format"] = output_format
        self.configuration["tasks"] = [_task(each) for each in tasks]
        if dead_letters:
            self.configuration["error_handling"] = {"output": DEAD_LETTERS}
        given = [name for name in _CREDENTIALS if name in self.configuration]
        if len(given) != 1:
            raise ValueError(
                f"credentials: {', '.join(given) or 'nothing'} is set; set one of {', '.join(_CREDENTIALS)}"
            )

    def _checked(self, tasks: Sequence[Task], output_format: Format) -> list[str]:
        if output_format not in ("rows", "views", "json"):
            raise ValueError(f"format is {output_format!r}; it must be rows, views or json")
        if isinstance(tasks, Task) or not tasks:
            raise ValueError(f"tasks is {tasks!r}; give a list with at least one task of {self._task_module}")
        for each in tasks:
            if not isinstance(each, self._task_type):
                raise TypeError(
                    f"{type(self).__name__}: {each!r} is no task of this transform; "
                    f"its tasks are in {self._task_module}"
                )
            if each.view is not None and output_format != "views":
                raise ValueError(
                    f"task {each.name!r} has the view {each.view!r}, but format is {output_format!r}; "
                    'set format="views", or leave out the view'
                )
        names = [each.name for each in tasks]
        for name in names:
            if names.count(name) > 1:
                raise ValueError(f"two tasks are named {name!r}; give one of them another name=")
        if DEAD_LETTERS in names:
            raise ValueError(f"a task is named {DEAD_LETTERS!r}, which is another output; give it another name=")
        return names

    # Beam warns of annotations that are no PCollection.
    @no_annotations  # type: ignore[untyped-decorator]
    def expand(self, pcoll: beam.PCollection[Any]) -> AnalysisResults:
        outputs = self._java_outputs(self._rows(pcoll))
        if isinstance(outputs, beam.PCollection):
            outputs = {_SINGLE_OUTPUT: outputs}
        if len(self._names) == 1 and _SINGLE_OUTPUT in outputs:
            outputs = {**outputs, self._names[0]: outputs[_SINGLE_OUTPUT]}
        names = [*self._names, DEAD_LETTERS] if self._dead_letters else self._names
        return AnalysisResults({name: outputs[name] for name in names})

    def _java_outputs(self, rows: beam.PCollection[Any]) -> Any:  # noqa: ANN401
        service = _expansion.find(self._expansion_service)
        try:
            return rows | self._urn.split(":")[-2] >> SchemaAwareExternalTransform(
                self._urn, service, rearrange_based_on_discovery=True, **self.configuration
            )
        except RuntimeError as e:
            refusal = _refusal(str(e))
            if refusal is None:
                raise
            raise ValueError(refusal) from e

    def _rows(self, pcoll: beam.PCollection[Any]) -> beam.PCollection[Any]:
        _send_as_rows(pcoll.element_type, self._example)
        return pcoll

    _example: str


class AnalyzeText(_Analyze):
    """Analyzes texts: a `PCollection` of rows, or of `str`.

        results = reviews | AnalyzeText(
            endpoint="https://NAME.cognitiveservices.azure.com",
            api_key_env="LANGUAGE_KEY",
            tasks=[text.sentiment(opinion_mining=True), text.pii()],
        )
        results["sentiment"] | beam.Map(lambda row: (row.document.id, row.sentiment))
        results.dead_letters | beam.Map(print)

    Documents x tasks = results + dead letters.

    `endpoint`: the Language resource.
    `tasks`: what to ask of each document, from `text`.
    `api_key_env`, `api_key_file`, `api_key_secret`, `token_env`, `token_file`: where the Java workers find the key
    of the resource, or a token of Microsoft Entra ID: a variable, a file, or a secret of Beam, such as
    `type:gcpsecret;version_name:...`. Exactly one is needed.
    `text_field`: the column with the text. Default: `text`.
    `id_field`: the column with the id. Default: none; the id is then a digest of the text.
    `language_field`: the column with the language. Default: none.
    `metadata_fields`: columns that are copied to the results. Default: none.
    `format`: `rows`, `views` or `json`. Default: `rows`.
    `dead_letters`: whether documents without a result are an output. If not, the first one fails the pipeline.
    `default_language`: for documents that name none; `auto` detects it. Default: the service uses `en`.
    `long_documents`: `dead_letter`, `split` or `split_keeping_partial`. Default: `dead_letter`.
    `max_chunk_size`: text elements of a chunk of a split document. Default: as large as a job.
    `deduplication`: whether equal texts in flight are sent once. Default: no.
    `max_text_records`: text records that each worker may submit. Default: no limit.
    `max_requests_per_minute`: limit for submits, and for polls. Default: learned from refusals.
    `num_shards`: shards that pack and poll independently. Default: 3.
    `max_jobs_per_shard`: jobs in flight for each shard. Default: 350.
    `max_buffering_seconds`: how long a document of an unbounded pipeline waits for its batch to fill. Default: 5.
    `job_timeout_seconds`: age at which a job is cancelled. Default: 3,600.
    `api_version`: Default: 2025-11-01.
    `insecure_http`: allows an endpoint without TLS, such as that of a container in a cluster. Default: no; an address
    of the machine itself needs none.
    `expansion_service`: `host:port` of an expansion service that runs, or the path of its jar. Default: the jar
    that the variable `LANGUAGEANALYZE_EXPANSION_JAR` names, else that of the release.
    """

    _urn = "beam:schematransform:io.languageanalyze:analyze_text:v1"
    _task_type = TextTask
    _task_module = "languageanalyze.text"
    _example = "beam.Map(lambda each: beam.Row(text=each['text'], id=each['id']))"

    def __init__(
        self,
        *,
        endpoint: str,
        tasks: Sequence[TextTask],
        api_key_env: str | None = None,
        api_key_file: str | None = None,
        api_key_secret: str | None = None,
        token_env: str | None = None,
        token_file: str | None = None,
        text_field: str | None = None,
        id_field: str | None = None,
        language_field: str | None = None,
        metadata_fields: Sequence[str] | None = None,
        format: Format = "rows",
        dead_letters: bool = True,
        default_language: str | None = None,
        long_documents: LongDocuments | None = None,
        max_chunk_size: int | None = None,
        deduplication: bool | None = None,
        max_text_records: int | None = None,
        max_requests_per_minute: int | None = None,
        num_shards: int | None = None,
        max_jobs_per_shard: int | None = None,
        max_buffering_seconds: int | None = None,
        job_timeout_seconds: int | None = None,
        api_version: str | None = None,
        insecure_http: bool | None = None,
        expansion_service: str | os.PathLike[str] | None = None,
    ) -> None:
        """See the class."""
        super().__init__(
            tasks,
            format,
            dead_letters,
            expansion_service,
            {
                "endpoint": endpoint,
                "api_key_env": api_key_env,
                "api_key_file": api_key_file,
                "api_key_secret": api_key_secret,
                "token_env": token_env,
                "token_file": token_file,
                "text_field": text_field,
                "id_field": id_field,
                "language_field": language_field,
                "metadata_fields": metadata_fields,
                "default_language": default_language,
                "long_documents": long_documents,
                "max_chunk_size": max_chunk_size,
                "deduplication": deduplication,
                "max_text_records": max_text_records,
                "max_requests_per_minute": max_requests_per_minute,
                "num_shards": num_shards,
                "max_jobs_per_shard": max_jobs_per_shard,
                "max_buffering_seconds": max_buffering_seconds,
                "job_timeout_seconds": job_timeout_seconds,
                "api_version": api_version,
                "insecure_http": insecure_http,
            },
        )

    def _rows(self, pcoll: beam.PCollection[Any]) -> beam.PCollection[Any]:
        if pcoll.element_type is not str:
            return super()._rows(pcoll)
        column = self.configuration.get("text_field", "text")
        row_type = RowTypeConstraint.from_fields([(column, str)])
        # A lambda, so that Python workers need no package of ours.
        rows: beam.PCollection[Any] = pcoll | "rows of texts" >> beam.Map(
            lambda text: beam.Row(**{column: text})
        ).with_output_types(row_type)
        return rows


class AnalyzeConversations(_Analyze):
    """Analyzes conversations: a `PCollection` of `Conversation`, or of rows with the same fields.

        results = calls | AnalyzeConversations(
            endpoint="https://NAME.cognitiveservices.azure.com",
            api_key_env="LANGUAGE_KEY",
            tasks=[conversations.summarization(["issue", "resolution"])],
        )
        results["summarization"] | beam.Map(print)

    The arguments are those of `AnalyzeText`, without the columns of a text. The default of `api_version` is
    2024-11-01.
    """

    _urn = "beam:schematransform:io.languageanalyze:analyze_conversations:v1"
    _task_type = ConversationTask
    _task_module = "languageanalyze.conversations"
    _example = "beam.Map(...).with_output_types(languageanalyze.Conversation)"

    def __init__(
        self,
        *,
        endpoint: str,
        tasks: Sequence[ConversationTask],
        api_key_env: str | None = None,
        api_key_file: str | None = None,
        api_key_secret: str | None = None,
        token_env: str | None = None,
        token_file: str | None = None,
        metadata_fields: Sequence[str] | None = None,
        format: Format = "rows",
        dead_letters: bool = True,
        default_language: str | None = None,
        long_documents: LongDocuments | None = None,
        max_chunk_size: int | None = None,
        deduplication: bool | None = None,
        max_text_records: int | None = None,
        max_requests_per_minute: int | None = None,
        num_shards: int | None = None,
        max_jobs_per_shard: int | None = None,
        max_buffering_seconds: int | None = None,
        job_timeout_seconds: int | None = None,
        api_version: str | None = None,
        insecure_http: bool | None = None,
        expansion_service: str | os.PathLike[str] | None = None,
    ) -> None:
        """See the class."""
        super().__init__(
            tasks,
            format,
            dead_letters,
            expansion_service,
            {
                "endpoint": endpoint,
                "api_key_env": api_key_env,
                "api_key_file": api_key_file,
                "api_key_secret": api_key_secret,
                "token_env": token_env,
                "token_file": token_file,
                "metadata_fields": metadata_fields,
                "default_language": default_language,
                "long_documents": long_documents,
                "max_chunk_size": max_chunk_size,
                "deduplication": deduplication,
                "max_text_records": max_text_records,
                "max_requests_per_minute": max_requests_per_minute,
                "num_shards": num_shards,
                "max_jobs_per_shard": max_jobs_per_shard,
                "max_buffering_seconds": max_buffering_seconds,
                "job_timeout_seconds": job_timeout_seconds,
                "api_version": api_version,
                "insecure_http": insecure_http,
            },
        )


def _task(task: Task) -> dict[str, Any]:
    given: dict[str, Any] = {"kind": task.kind, "name": task.name}
    if task.view is not None:
        given["view"] = task.view
    if task.parameters:
        given["parameters"] = dict(task.parameters)
    return given


def _send_as_rows(element_type: Any, example: str) -> None:  # noqa: ANN401
    """Checks that elements have named fields, and sees to it that they are sent to Java as rows."""
    try:
        schema = schema_from_element_type(element_type)
    except (TypeError, ValueError) as e:
        raise TypeError(
            f"the elements of the input are {element_type}, whose fields are not known; "
            f"put {example} in front of the transform"
        ) from e
    field = _unreadable(schema)
    if field is not None:
        raise TypeError(
            f"the field {field!r} of the input has a type that Java cannot read; "
            "write Optional[str] in place of str | None, and declare a NamedTuple in a module without "
            "'from __future__ import annotations'"
        )
    # Beam pickles a NamedTuple, which Java cannot read, unless it is registered.
    if not isinstance(registry.get_coder(element_type), RowCoder):
        registry.register_coder(element_type, RowCoder)


def _unreadable(schema: schema_pb2.Schema) -> str | None:
    """Returns the name of the first field that would be sent as pickled Python."""
    for field in schema.fields:
        element = field.type
        while element.HasField("array_type"):
            element = element.array_type.element_type
        if element.logical_type.urn == PYTHON_ANY_URN:
            return str(field.name)
        inner = _unreadable(element.row_type.schema) if element.HasField("row_type") else None
        if inner is not None:
            return f"{field.name}.{inner}"
    return None


def _refusal(error: str) -> str | None:
    """Returns the message with which the Java side refused a configuration; None for any other error."""
    found = re.findall(r"java\.lang\.IllegalArgumentException: (.*)\n\tat io\.languageanalyze\.", error)
    return found[-1].strip() if found else None
