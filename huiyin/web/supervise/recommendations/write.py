"""Writing a recommendation: one form for each kind, filled in from the page it was opened on."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import HuiyinError, NotFound
from huiyin.kernel.roles import Role
from huiyin.supervision.actions import recommendations as actions
from huiyin.supervision.queries import recommendations as advice
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.work.rows import tabs
from huiyin.web.once import perform_once
from huiyin.web.parts.pages import form_of, page
from huiyin.web.supervise.recommendations.adding import adding, most_reached
from huiyin.web.supervise.recommendations.form import AdviceForm
from huiyin.web.supervise.recommendations.sources import (
    TIMED,
    USUAL_DAYS,
    Source,
    backing_of,
    counts_of,
    query_of,
    sources_asked,
)

_BASIS = {
    advice.Advice.WORK: "《信访工作条例》第四十条",
    advice.Advice.DUTY: "《信访工作条例》第四十五条",
}


@seat_required(Role.SUPERVISOR)
@require_http_methods(["GET", "POST"])
def write(request: HttpRequest, kind: str) -> HttpResponse:
    """Show the form with what it rests on; write it."""
    if kind not in set(advice.Advice):
        raise NotFound(_("没有这种建议。请从三项建议页面打开。"), code="recommendation.kind")
    actor, on, chosen = actor_of(request), clock.today(), advice.Advice(kind)
    sources, add = sources_asked(request.GET), adding(request.GET, actor, on)
    if add.is_bound and add.is_valid():
        return HttpResponseRedirect(
            f"{request.path}{query_of(tuple(dict.fromkeys([*sources, *add.chosen()])))}"
        )
    backings = [backing_of(actor, one, on=on) for one in sources]
    spans = counts_of(actor, sources, on=on)
    form = form_of(
        request,
        AdviceForm,
        advice_kind=chosen,
        sources=sources,
        spans=spans,
        actor=actor,
        on=on,
        initial=_initial(actor, chosen, backings[0] if backings else None, on),
    )
    if form.is_bound and form.is_valid():
        try:
            return perform_once(request, lambda: _write(request, chosen, sources, form.cleaned_data))
        except HuiyinError as refusal:
            form.refuse(refusal)
    context = {
        "kinds": tabs(((one.value, label) for one, label in advice.ADVICE_LABELS.items()), {}, kind),
        "label": advice.ADVICE_LABELS[chosen],
        "query": query_of(sources),
        "sources": _lines(request.path, sources, backings),
        "kept": sources,
        "add": None if most_reached(sources) else add,
    }
    return page(request, "supervise/recommendations/write.html", context, form=form)


@dataclass(frozen=True, kw_only=True)
class Line:
    """One source as the page shows it; `count` is None where it hangs on the days; `without` is the page without it."""

    label: str
    name: str
    since: date
    until: date
    count: int | None
    without: str


def _lines(path: str, sources: Sequence[Source], backings: Sequence[advice.Backing]) -> list[Line]:
    return [
        Line(
            label=advice.SOURCE_LABELS[one.kind],
            name=backing.label,
            since=backing.since,
            until=backing.until,
            count=None if one.kind in TIMED else len(backing.matter_ids),
            without=f"{path}{query_of([other for other in sources if other != one])}",
        )
        for one, backing in zip(sources, backings, strict=True)
    ]


def _initial(actor: Actor, kind: advice.Advice, backing: advice.Backing | None, on: date) -> dict[str, Any]:
    found = {"ground_basis": _BASIS.get(kind, ""), "unit": _proposed(actor, kind, backing, on)}
    if backing is None:
        return found
    if kind is advice.Advice.WORK and backing.basis:
        found["ground_basis"] = backing.basis
    return found | {
        "about": "" if backing.source == "unit" else backing.label[:60],
        "facts": backing.facts,
        "proposal": backing.proposal if kind is advice.Advice.WORK else "",
        "responsible": _among(advice.answerable(actor, on=on), backing.scope.unit_id),
    }


def _proposed(actor: Actor, kind: advice.Advice, backing: advice.Backing | None, on: date) -> int | None:
    """The usual addressee: the unit it is about, the own government, the discipline organ of the place."""
    allowed = advice.addressees(actor, kind, on=on)
    if kind is advice.Advice.WORK:
        return _among(allowed, backing.scope.unit_id) if backing else None
    own = units.unit(actor.unit_id or 0)
    wanted = units.UnitKind.GOVERNMENT if kind is advice.Advice.POLICY else units.UnitKind.DISCIPLINE
    found = units.unit_of_kind_at(own.place_id, wanted, on) if own.place_id else None
    return _among(allowed, found.id if found else None)


def _among(allowed: Iterable[units.UnitFacts], unit_id: int | None) -> int | None:
    return unit_id if any(one.id == unit_id for one in allowed) else None


def _write(request: HttpRequest, kind: advice.Advice, sources: Sequence[Source], said: dict[str, Any]) -> str:
    actor, now = actor_of(request), clock.now()
    days = int(said.get("days") or USUAL_DAYS)
    backings = [
        backing_of(actor, one, on=clock.today(), days=days, scope=_scope(one, said)) for one in sources
    ]
    numbers = [word for word in re.split(r"[\s、，,；;]+", said.get("numbers", "")) if word]
    if numbers or not sources:
        backings.append(advice.backed_by_numbers(actor, numbers, on=clock.today()))
    advised = actions.Advised(
        kind=kind,
        unit_id=said["unit"],
        about=said["about"],
        facts=said["facts"],
        proposal=said["proposal"],
        ground_basis=said.get("ground_basis", ""),
        policy=said.get("policy", ""),
        consequence=said.get("consequence", ""),
        responsible_id=said.get("responsible"),
        posts=tuple(map(str, said.get("posts", ()))),
    )
    row = actions.recommend(advised, *backings, by=actor, at=now)
    messages.success(request, _("建议书已发出。"))
    return reverse("desk:recommendation", args=[row.pk])


def _scope(source: Source, said: dict[str, Any]) -> advice.Scope | None:
    if source.kind != "unit":
        return None
    return advice.Scope(
        unit_id=int(source.key), field_code=said.get("field") or "", place_id=said.get("place")
    )
