"""What followed: mediations, reviews, evaluations, orders, urgings; and the matters that belong with this one."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from huiyin.evaluation import queries as evaluation
from huiyin.inspection import queries as inspection
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.mediation import queries as mediation
from huiyin.review import queries as review
from huiyin.supervision import queries as supervision
from huiyin.web.desk.case.wording import choice_label
from huiyin.web.desk.names import unit_name
from huiyin.web.desk.orders.orders import Row as OrderRow
from huiyin.web.desk.orders.orders import rows as order_rows
from huiyin.web.parts.days import day_words
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Link
from huiyin.web.supervise.sampling.members import answered


@dataclass(frozen=True, kw_only=True)
class After:
    """All of it; `is_urged` while nothing has come of the last urging."""

    mediations: tuple[mediation.MediationView, ...]
    reviews: tuple[review.ReviewView, ...]
    evaluations: tuple[evaluation.EvaluationView, ...]
    links: tuple[Link, ...]
    orders: tuple[OrderRow, ...]
    urgings: tuple[str, ...]
    is_urged: bool
    findings: tuple[Link, ...]
    calls: tuple[Link, ...]


_MEDIATED = frozenset({"agree_to_mediate"})
_REVIEWED = frozenset({"request_review", "request_recheck"})
_JUDGED = frozenset({"evaluate", "record_call_back"})


def after(actor: Actor, case: matters.CaseFile, *, on: date) -> After:
    """Ask only for what the steps say has happened, so that a young case costs no statement."""
    done, urged = {row["verb"] for row in case.steps}, supervision.urged(case)
    return After(
        mediations=mediation.mediations(actor, case.id, on=on) if done & _MEDIATED else (),
        reviews=review.reviews(actor, case.id, on=on) if done & _REVIEWED else (),
        evaluations=evaluation.evaluations(actor, case.id, on=on) if done & _JUDGED else (),
        links=tuple(
            Link(f"{choice_label('link_repeat', 'kind', row['kind'])}：{row['number']}", _case(row["number"]))
            for row in case.links
        ),
        orders=order_rows(supervision.orders_of(actor, case.id, on=on)),
        urgings=tuple(_urging(one) for one in urged),
        is_urged=any(one.answered_on is None for one in urged),
        findings=_findings(actor, case.id, on=on) if actor.has(Role.SUPERVISOR, Role.LEADER) else (),
        calls=tuple(_call(one) for one in inspection.calls_about(actor, case.id, on=on)),
    )


def _urging(one: supervision.Urged) -> str:
    """That the unit was urged, and whether the citizen has seen anything of it since."""
    told = {"day": day_words(one.on, weekday=False), "unit": unit_name(one.unit_id)}
    if one.answered_on is None:
        return _("%(day)s 信访人催办%(unit)s，还没有新的办理进展") % told
    told["since"] = day_words(one.answered_on, weekday=False)
    return _("%(day)s 信访人催办%(unit)s，%(since)s有了新的办理进展") % told


def _call(one: inspection.CallView) -> Link:
    """How a call-back ended, for those who watch; it leads to its sample, or to all that people say."""
    said = (
        [f"{question}{_('：')}{answer}" for question, answer in answered(one.answer.answers)]
        if one.answer
        else []
    )
    told = "；".join([say(inspection.STANDING_LABELS[one.standing]), *said])
    if one.sample_id is not None:
        return Link(told, reverse("supervise:sample", args=[one.sample_id]))
    return Link(told, f"{reverse('supervise:feedback')}?from=call")


def _findings(actor: Actor, matter_id: int, *, on: date) -> tuple[Link, ...]:
    """What is wrong with the procedure: for those who watch."""
    return tuple(
        Link(
            f"{say(one.label)}{_('：')}{unit_name(one.unit_id)}", reverse("supervise:finding", args=[one.id])
        )
        for one in supervision.findings_of(actor, matter_id, on=on)
    )


def _case(number: str) -> str:
    return reverse("desk:case", args=[number])
