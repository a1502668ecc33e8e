"""The other matter of an action that concerns two: found, locked, and given its own line in its own history."""

from collections.abc import Mapping
from typing import Any

from django.db import OperationalError

from huiyin.kernel.errors import Conflict, Refused
from huiyin.matters.engine import history
from huiyin.matters.engine.linked import matter_id_of
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Matter, Step


def other_matter(work: Work, field: str) -> Matter:
    """Return, locked, the matter in which the number of a field is handled.

    A matter that the actor may not see is unknown to the actor. Raises `Conflict` when it is just being changed.
    """
    found = matter_id_of(work, work.values[field])
    if found == work.matter.pk:
        raise Refused("所填编号就在本件办理，请填写另一件的编号。", code="number.same_matter", field=field)
    return lock(found)


def lock(matter_id: int) -> Matter:
    """Lock a second matter without waiting: two actions that want each other's matter must not wait for ever."""
    try:
        return Matter.objects.select_for_update(of=("self",), nowait=True, no_key=True).get(pk=matter_id)
    except OperationalError as error:
        raise Conflict("另一件正在被他人办理，请稍候片刻再提交。", code="matter.busy") from error


def write_down(work: Work, matter: Matter, *, note: str, detail: Mapping[str, Any]) -> None:
    """Append a step and an audit row to the other matter, which the action changed too."""
    matter.version += 1
    matter.save(update_fields=["version"])
    step = Step(matter_id=matter.pk, verb=work.action.verb, at=work.at, note=note[:500])
    history.append(step, by=work.by, detail={"with": work.matter.pk} | dict(detail))
