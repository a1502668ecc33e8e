"""Whether the model's server answers, for operators; nothing of any matter is sent."""

from dataclasses import dataclass

from huiyin.assist import client
from huiyin.assist.server import server
from huiyin.assist.unavailable import Unavailable


@dataclass(frozen=True, kw_only=True)
class Looked:
    """What was found: `why` is empty where everything is well."""

    on: bool
    model: str = ""
    tasks: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    why: str = ""


def look() -> Looked:
    """Ask the server which models it has."""
    found = server()
    if found is None:
        return Looked(on=False)
    try:
        names = client.models(found)
    except Unavailable as away:
        return Looked(on=True, model=found.model, tasks=found.tasks, why=away.message)
    known = found.model in names
    why = "" if known else f"模型服务上没有“{found.model}”，请核对 HUIYIN_ASSIST_MODEL。"
    return Looked(on=True, model=found.model, tasks=found.tasks, models=names, why=why)
