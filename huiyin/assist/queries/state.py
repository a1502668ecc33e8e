"""Whether a model is used here, and for what."""

from huiyin.assist.rules.tasks import Task
from huiyin.assist.server import Server, server
from huiyin.kernel.errors import NotFound


def is_on(task: Task | None = None) -> bool:
    """Whether a model is used for a task, or for anything."""
    found = server()
    return found is not None and (bool(found.tasks) if task is None else task.value in found.tasks)


def model_name() -> str:
    """The name of the model; empty where none is used."""
    found = server()
    return found.model if found else ""


def server_for(task: Task) -> Server:
    """The server of a task. Raises NotFound where it is off."""
    found = server()
    if found is None or task.value not in found.tasks:
        raise NotFound("本平台没有开启这项大模型功能。", code="assist.off")
    return found
