"""What the two requests share: days, window, organ, and the row they leave."""

from datetime import date

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.actions import (
    Field,
    FieldKind,
    Relation,
    StartClock,
    Tell,
    Who,
    Work,
    attaching,
    citizens,
    clocks,
    contents,
    papers,
    sending,
    served,
    telling,
)
from huiyin.review import asking, rules
from huiyin.review.models import Review
from huiyin.units import queries as units

WHO: tuple[Who, ...] = (
    Who(relation=Relation.PETITIONER),
    Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
    Who(relation=Relation.HOLDER, roles=(Role.CLERK, Role.LIAISON)),
    Who(relation=Relation.REVIEWER, roles=(Role.CLERK, Role.REVIEWER)),
)


def organs(work: Work) -> tuple[tuple[str, str], ...]:
    """Return the organs to choose from, the usual one first; none where the request joins one under way."""
    if asking.joins(work, rules.stage_of(work.action.verb)):
        return ()
    return tuple((str(facts.id), facts.name) for facts in _lawful(work) if not facts.external)


TELLS: tuple[Tell, ...] = (
    Tell(template="review_requested", to=Relation.PETITIONER),
    Tell(template="unit_review_requested", to=Relation.REVIEWER),
    Tell(template="unit_review_requested", to=Relation.HOLDER),
)
FIELDS: tuple[Field, ...] = (
    citizens.field(
        "申请人的编号",
        options=asking.numbers,
        help_text="多位信访人的，选择是哪一位申请；不选的，为首位。",
    ),
    Field(name="reasons", label="申请理由", kind=FieldKind.LONG_TEXT),
    Field(name="organ", label="复查复核机关", kind=FieldKind.CHOICE, required=False, options=organs),
    Field(
        name="posted_on",
        label="寄出（提出）日期",
        kind=FieldKind.DATE,
        required=False,
        help="信件以邮戳日期为准。工作人员代为登记时必填。",
        needed=citizens.is_office,
    ),
    Field(name="received_on", label="收到日期", kind=FieldKind.DATE, required=False),
    Field(name="missed_reason", label="逾期理由", kind=FieldKind.LONG_TEXT, required=False, max_length=1000),
    attaching.FILES,
)


def _lawful(work: Work) -> tuple[units.UnitFacts, ...]:
    """One level above who gave the answer (R-605): the handling unit, then the organ that reviewed it."""
    return units.review_organs(_respondent(work), work.on)


def _respondent(work: Work) -> int:
    """Return the unit whose answer is contested: of a recheck, the organ that reviewed."""
    stage = rules.stage_of(work.action.verb)
    if asking.joins(work, stage):
        return next(row.respondent_id for row in reversed(work.rows(Review)) if row.stage == stage)
    if work.action.verb == "request_recheck" and work.claim.review_unit_id is not None:
        return work.claim.review_unit_id
    return work.claim.unit_id


def chosen(work: Work) -> int:
    """Return the organ that decides; a request that joins another one goes to the same organ."""
    if work.claim.review_unit_id is not None and asking.joins(work, rules.stage_of(work.action.verb)):
        return work.claim.review_unit_id
    found = _lawful(work)
    wanted = work.values["organ"]
    return rules.check_organ(
        int(wanted) if wanted else None,
        lawful=tuple(facts.id for facts in found),
        here=tuple(facts.id for facts in found if not facts.external),
        names="、".join(facts.name for facts in found),
    )


def decision_clock(work: Work) -> clocks.Clock:
    """Return the organ's own running limit."""
    found = work.clocks.get("T-09") or work.clocks.get("T-11")
    if found is None:
        raise Refused("本件没有正在计算的复查复核期限。", code="review.no_limit")
    return found


def is_first(work: Work) -> bool:
    """Whether no request is under way that this one joins: the organ's days never begin anew (T-09, T-11)."""
    return not asking.joins(work, rules.stage_of(work.action.verb))


def acceptance_is_limited(work: Work) -> bool:
    """Whether the region sets a limit for accepting the request, and none runs yet (T-13)."""
    return bool(work.profile.has("T-13")) and "T-13" not in work.clocks


def received_on(work: Work) -> date:
    """Return the day from which the organ's limit counts (T-09, T-11)."""
    return work.values["received_on"] or work.on


#: The organ accepts the request in time, where the region says so.
ACCEPTANCE = StartClock(rule="T-13", owes=Relation.REVIEWER, since=received_on, when=acceptance_is_limited)


def asked_on(work: Work) -> date:
    """Return the postmark, or the day of the request (A-5)."""
    return work.values["posted_on"] or received_on(work)


def window_of(work: Work, stage: str) -> rules.Window | None:
    """Return the petitioner's window; None without proof of service: then it is open (A-9)."""
    clock = served.window_of(work.claim.pk, asking.asker(work, stage), asking.WINDOW[stage])
    return rules.Window(clock.rolled, clock.provisional) if clock is not None else None


def may_be_asked(work: Work, stage: str) -> bool:
    """Only an opinion by Art. 31(6) has these remedies, and each citizen has them once for each (T-08, T-10)."""
    if work.claim.way != 6 or work.claim.claim_class != "petition":
        return False
    return asking.may_ask(work, stage, asking.asker(work, stage))


def check(work: Work, stage: str) -> None:
    """Refuse a request with wrong days, late without reason, or to an organ that is not the next one up."""
    values = work.values
    by_citizen = work.by.kind == "citizen"
    if by_citizen:
        values |= {"posted_on": None, "received_on": None}
    whose = asking.asker(work, stage)
    if not by_citizen:
        # Who asks is settled here: what follows moves the claim and ends windows.
        values["number"] = next(each.number for each in work.arrivals if each.pk == whose)
    rules.check_not_asked(asking.may_ask(work, stage, whose), stage=stage)
    rules.check_posted(values["posted_on"], by_citizen=by_citizen)
    rules.check_days(
        on=work.on,
        asked_on=asked_on(work),
        received_on=received_on(work),
        issued_on=asking.issued_on(work, stage, whose),
    )
    rules.check_window(
        asked_on(work),
        window_of(work, stage),
        stage=stage,
        missed_reason=values["missed_reason"] or "",
        own_request=by_citizen,
        barred=work.profile.late_review_barred,
    )
    chosen(work)


def open_request(work: Work, stage: str) -> None:
    """Store the request, name the organ, and end the window of who asks; the others keep theirs, and hear of it."""
    respondent, organ, whose = _respondent(work), chosen(work), asking.asker(work, stage)
    joined = asking.joins(work, stage)
    in_time = _store(work, stage, respondent=respondent, organ=organ)
    work.claim.review_unit_id = organ
    sending.involve(work, organ, "reviewer")
    clocks.end_window(work, asking.WINDOW[stage], whose, met=in_time)
    _issue_application(work, stage, respondent, whose)
    note = f"向{contents.unit_name(organ)}申请{rules.STAGE_LABELS[stage]}"
    work.note = f"{note}，与正在进行的{rules.STAGE_LABELS[stage]}一并办理" if joined else note
    work.telling = {"unit": contents.unit_name(organ)}
    work.heard_by = [each for each in work.arrivals if each.pk == whose]
    if not joined:
        telling.tell_citizens(work, "review_open", [each for each in work.arrivals if each.pk != whose])


def _store(work: Work, stage: str, *, respondent: int, organ: int) -> bool:
    """Keep the request; say whether it came in time."""
    values, whose, window = work.values, asking.asker(work, stage), window_of(work, stage)
    in_time = rules.in_window(asked_on(work), window)
    Review.objects.create(
        claim_id=work.claim.pk,
        arrival_id=whose,
        stage=stage,
        against_id=asking.contested(work, stage, whose),
        respondent_id=respondent,
        organ_id=organ,
        asked_on=asked_on(work),
        received_on=received_on(work),
        reasons=values["reasons"],
        missed_reason="" if in_time else values["missed_reason"],
        entered_at=work.at,
    )
    return in_time


def _issue_application(work: Work, stage: str, respondent: int, whose: int) -> None:
    """Put the application in the file as the petitioner made it (D-12)."""
    extra = {
        "stage": stage,
        "applicant": f"信访人（编号：{work.matter.number}）",
        "respondent": contents.unit_name(respondent),
        "request": work.claim.text,
        "reasons": work.values["reasons"],
        "attachments": "信访处理意见书" if stage == rules.REVIEW else "信访处理意见书、信访复查意见书",
    }
    papers.issue(
        work,
        "D-12",
        contents.of_case(work) | extra,
        to_petitioner=False,
        unit_id=work.matter.registrar_id,
        arrival_id=whose,
    )
