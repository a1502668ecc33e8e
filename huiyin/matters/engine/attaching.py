"""Files handed in with an action: one field for all actions, and the rows that keep them with the step (R1)."""

from typing import Any

from huiyin.attachments import actions as attachments
from huiyin.kernel.errors import Refused
from huiyin.matters.engine.declare import Field, FieldKind
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Enclosure, Step

NAME = "attachments"


def field(help_text: str = "", *, label: str = "附件") -> Field:
    """Return the field in which files may be handed in; never required."""
    return Field(name=NAME, label=label, kind=FieldKind.FILES, required=False, help=help_text)


FILES = field()
"""What most actions ask."""


def taken(work: Work, declared: Field, value: Any) -> tuple[attachments.Taken, ...]:
    """Use the uploads that were named, within the action's transaction. Raises Refused."""
    if not isinstance(value, attachments.Handed):
        raise Refused(f"“{declared.label}”请先上传文件，再提交。", code="field.invalid", field=declared.name)
    return attachments.take(value, at=work.at)


def told(work: Work) -> dict[str, Any]:
    """What the audit row says of the files: their fingerprints, one by one."""
    files = _files(work)
    return {"attachments": [file.digest for file in files]} if files else {}


def enclose(work: Work, step: Step) -> None:
    """Keep the files with the step of the claim on which the action was called."""
    Enclosure.objects.bulk_create(
        Enclosure(
            attachment_id=file.id,
            step_id=step.pk,
            position=position,
            added_at=work.at,
            actor_label=work.by.label[:120],
        )
        for position, file in enumerate(_files(work), start=1)
    )


def _files(work: Work) -> tuple[attachments.Taken, ...]:
    return (work.values.get(NAME) or ()) if work.leads else ()
