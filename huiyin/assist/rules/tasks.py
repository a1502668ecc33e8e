"""What a model may be asked for."""

from enum import StrEnum


class Task(StrEnum):
    """One thing that it drafts; each can be switched off."""

    SUMMARY = "summary"
    DRAFT = "draft"
    EXTRACT = "extract"


TASK_LABELS = {Task.SUMMARY: "摘要", Task.DRAFT: "草拟文字", Task.EXTRACT: "提取要素"}
