"""Draft (起草) a new edition of an item or path; the draft before it is replaced, what is published stays."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from huiyin.catalogue.actions.edition_steps import add_step, tell_audit
from huiyin.catalogue.models import Edition
from huiyin.catalogue.permissions import check_edit
from huiyin.catalogue.queries.current import standing
from huiyin.catalogue.queries.editions import edition, editions_of
from huiyin.catalogue.rules.editions import OPEN, EditionFacts, Kind, State
from huiyin.catalogue.rules.kept import digest, with_limits
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Conflict, Refused


@transaction.atomic
def draft_edition(
    kind: Kind, class_code: str, content: dict[str, Any], *, why: str, by: Actor, at: datetime
) -> EditionFacts:
    """Keep what somebody wrote, whole or not; its faults are told when it is sent to review.

    Raises NotAllowed, Refused "edition.code" for a code that is not of the class, or Conflict "edition.in_review"
    while the edition before it lies with the lawyers.
    """
    check_edit(by, standing().classes.get(class_code))
    code = str(content.get("code" if kind is Kind.ITEM else "id") or "").strip()
    _check_code(kind, class_code, code)
    before = editions_of(kind, code)
    for one in before:
        _replace(one, by=by, at=at)
    made = new_edition(kind, code, class_code, content, why=why, by=by, at=at)
    add_step(made.pk, State.DRAFT, by=by, at=at, note=why)
    found = edition(made.pk)
    tell_audit("edition.drafted", found, by=by, at=at)
    return found


def new_edition(
    kind: Kind, code: str, class_code: str, content: dict[str, Any], *, why: str, by: Actor, at: datetime
) -> Edition:
    """The row with the next number. Raises Conflict "edition.at_once" when somebody else was quicker."""
    kept = with_limits(content)
    numbers = Edition.objects.filter(kind=kind.value, code=code).order_by("-number")
    last = numbers.values_list("number", flat=True).first() or 0
    try:
        with transaction.atomic():
            return Edition.objects.create(
                kind=kind.value,
                code=code,
                class_code=class_code,
                number=last + 1,
                content=kept,
                digest=digest(kept),
                why=why,
                seat_id=by.seat_id,
                account_id=by.account_id,
                label=by.label[:120],
                at=at,
            )
    except IntegrityError as error:
        raise Conflict(
            "有人刚刚保存了这一条的新版本，请刷新页面，看过以后再改。", code="edition.at_once"
        ) from error


def _replace(one: EditionFacts, *, by: Actor, at: datetime) -> None:
    if one.state is State.REVIEW:
        raise Conflict(f"第{one.number}版正在法制审核，请等审核有结果以后再修改。", code="edition.in_review")
    if one.state in OPEN:
        add_step(one.id, State.REPLACED, by=by, at=at)


def _check_code(kind: Kind, class_code: str, code: str) -> None:
    """A known code belongs to its class; a new one begins with it."""
    here = standing()
    known = here.items.get(code) if kind is Kind.ITEM else here.paths.get(code)
    begins = f"{class_code}-" if kind is Kind.ITEM else f"{class_code}-P"
    own = known.class_code == class_code if known else code.startswith(begins)
    if not own or len(code) > 24 or class_code not in here.classes:
        raise Refused(f"请填写编号，以“{begins}”开头，例如{begins}901。", code="edition.code", field="code")
