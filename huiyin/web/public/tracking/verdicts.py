"""Evaluation as the page shows it: a form where a verdict may be given, and what was said before (E-5, U13)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from huiyin.evaluation import queries as evaluation
from huiyin.matters import queries as matters
from huiyin.units import queries as units
from huiyin.web.parts.action_form import form_class
from huiyin.web.parts.attach.field import put_on
from huiyin.web.parts.attach.holding import holder
from huiyin.web.parts.attach.shelf import Shelf
from huiyin.web.parts.forms import HouseForm

MOST_VERDICTS = 2
RECHECK = "T-10"
REMEDIES = ("T-08", RECHECK)
#: What an office owes to somebody who said that it was not good.
OWED = ("X-VERDICT", "X-SECOND", "X-SCREEN")


@dataclass(frozen=True, kw_only=True)
class Remedy:
    """What a citizen who is not satisfied may still do: review or recheck, by whom, until which day."""

    recheck: bool
    organs: tuple[str, ...]
    until: date
    provisional: bool


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """The evaluation of one claim: a form as long as one may be given, the earlier ones, and the remedy.

    `is_owed` as long as an office still owes something because of what was said.
    """

    claim_id: int
    ordinal: int
    version: int
    form: HouseForm | None
    solved: tuple[tuple[str, str], ...]
    given: tuple[evaluation.EvaluationView, ...]
    dissatisfied: bool
    is_owed: bool
    remedy: Remedy | None


def verdicts(
    tracked: matters.Tracking,
    offered: Mapping[int, Iterable[matters.Offer]],
    given: Iterable[evaluation.EvaluationView],
    *,
    owner: str,
    on: date,
    wrong: Mapping[int | None, HouseForm | None],
) -> tuple[Verdict, ...]:
    """One for each claim that may be or was evaluated; `owner` will hold the files that go with a new one."""
    said = tuple(given)
    found = (
        _verdict(claim, tracked.version, offered[claim.id], said, owner, on, wrong.get(claim.id))
        for claim in tracked.claims
    )
    return tuple(verdict for verdict in found if verdict.form or verdict.given)


def verdict_form(offer: matters.Offer) -> type[HouseForm]:
    """The questions of an evaluation; whether it is solved is is_owed by the button that sends it."""
    made = form_class(offer.fields, options=offer.choices)
    for name in ("unit_level", "office_level"):
        made.base_fields[name].widget.attrs["data-inline"] = "1"
    return made


def _verdict(
    claim: matters.PublicClaim,
    version: int,
    offered: Iterable[matters.Offer],
    said: tuple[evaluation.EvaluationView, ...],
    owner: str,
    on: date,
    wrong: HouseForm | None,
) -> Verdict:
    own = tuple(one for one in said if one.claim_id == claim.id)
    offer = next((one for one in offered if one.verb == "evaluate"), None)
    given_by_citizen = sum(not one.by_call_back for one in own)
    form = wrong
    if form is None and offer is not None and given_by_citizen < MOST_VERDICTS:
        form = verdict_form(offer)(prefix=f"c{claim.id}")
        put_on(form, Shelf(holder(owner), is_new=True))
    return Verdict(
        claim_id=claim.id,
        ordinal=claim.ordinal,
        version=version,
        form=form,
        solved=offer.choices["solved"] if offer else (),
        given=own,
        dissatisfied=bool(own) and own[-1].dissatisfied,
        is_owed=any(due.rule in OWED for due in claim.dues),
        remedy=remedy(claim, on),
    )


def remedy(claim: matters.PublicClaim, on: date) -> Remedy | None:
    """The review or recheck that is open on a day."""
    window = next((due for due in claim.own_windows if due.rule in REMEDIES and due.rolled >= on), None)
    if window is None or claim.unit_id is None:
        return None
    organs = tuple(unit.name for unit in units.review_organs(claim.unit_id, on))
    recheck = window.rule == RECHECK
    return Remedy(recheck=recheck, organs=organs, until=window.rolled, provisional=window.provisional)
