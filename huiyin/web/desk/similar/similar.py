"""How matters like this one ended: a card beside the case, and beside the form in which an opinion is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.analysis import queries as analysis
from huiyin.kernel import clock
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import unit_name
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.parts.pages import page
from huiyin.web.parts.say import say

#: Of so many arrivals and signs the words are looked up as they were written.
READ, LONGEST = 20, 12_000


@dataclass(frozen=True, kw_only=True)
class Card:
    """One concluded matter; `said` what both say, `facts` are name and value."""

    url: str
    number: str
    title: str
    percent: int
    said: str
    received_on: date
    facts: tuple[tuple[str, str], ...]
    paragraphs: tuple[analysis.Paragraph, ...]


@seat_required(*CASE_ROLES)
@require_GET
def similar(request: HttpRequest, number: str) -> HttpResponse:
    """The card: a part of a page where a script asks for it, else a page of its own. Raises `NotFound`."""
    actor, on = actor_of(request), clock.today()
    case = matters.case_file(actor, number, on=on)
    found = analysis.similar_cases(actor, case.id, on=on)
    told = analysis.as_written({piece for one in found for piece in one.said}, _whole(case))
    context = {
        "number": case.number,
        "title": case.title,
        "sealed": case.restricted,
        "cards": [_card(one, told) for one in found],
        "into": request.GET.get("into") == "draft",
    }
    part = request.headers.get("HX-Request") == "true"
    return page(request, f"desk/similar/{'cards' if part else 'similar'}.html", context)


def _whole(case: matters.CaseFile) -> str:
    """All that its citizens wrote, as far as anybody compares it."""
    asked, came = (one.text for one in case.claims), (one.text for one in case.arrivals[:READ])
    return "\n".join((case.title, *asked, *came))[:LONGEST]


def _card(one: analysis.SimilarCase, told: Mapping[str, str]) -> Card:
    return Card(
        url=reverse("desk:case", args=[one.ending.number]),
        number=one.ending.number,
        title=one.ending.title,
        percent=one.percent,
        said="".join(f"“{told.get(piece, piece)}”" for piece in one.said),
        received_on=one.ending.received_on,
        facts=tuple(_facts(one)),
        paragraphs=one.paragraphs,
    )


def _facts(one: analysis.SimilarCase) -> Iterator[tuple[str, str]]:
    ending = one.ending
    yield _("处理结果"), say(ending.outcome_label or ending.state_label)
    if ending.way_label:
        yield _("办理方式"), say(ending.way_label)
    if one.law:
        yield _("依据"), one.law
    if ending.days is not None:
        yield _("用时"), _("%(n)s天") % {"n": ending.days}
    yield _("承办单位"), "、".join(unit_name(unit_id) for unit_id in ending.unit_ids)
    yield _("群众评价"), say(one.satisfaction) if one.satisfaction else _("未评价")
