"""Apache Beam transforms for the asynchronous job API of Azure AI Language.

`AnalyzeText` and `AnalyzeConversations` are the transforms; `text` and `conversations` have their tasks.
"""

from languageanalyze import conversations, text
from languageanalyze.tasks import ConversationTask, Task, TextTask
from languageanalyze.transforms import (
    AnalysisResults,
    AnalyzeConversations,
    AnalyzeText,
    Conversation,
    ConversationItem,
)

__all__ = [
    "AnalysisResults",
    "AnalyzeConversations",
    "AnalyzeText",
    "Conversation",
    "ConversationItem",
    "ConversationTask",
    "Task",
    "TextTask",
    "conversations",
    "text",
]
