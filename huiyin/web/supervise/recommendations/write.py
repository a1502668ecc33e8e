"""Writing a recommendation: one form for each kind, filled in from the page it was opened on."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
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
from huiyin.web.supervise.recommendations.form import AdviceForm
from huiyin.web.supervise.recommendations.sources import (
    TIMED,
    USUAL_DAYS,
    Source,
    backing_of,
    counts_of,
    source_asked,
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
    source = source_asked(request.GET)
    backing = None if source.kind == "matters" else backing_of(actor, source, on=on)
    spans = counts_of(actor, source, on=on) if source.kind in TIMED else {}
    form = form_of(
        request,
        AdviceForm,
        advice_kind=chosen,
        source=source,
        spans=spans,
        actor=actor,
        on=on,
        initial=_initial(actor, chosen, backing, on),
    )
    if form.is_bound and form.is_valid():
        try:
            return perform_once(request, lambda: _write(request, chosen, source, form.cleaned_data))
        except HuiyinError as refusal:
            form.refuse(refusal)
    context = {
        "kinds": tabs(((one.value, label) for one, label in advice.ADVICE_LABELS.items()), {}, kind),
        "label": advice.ADVICE_LABELS[chosen],
        "source": source,
        "source_label": advice.SOURCE_LABELS[source.kind],
        "backing": backing,
        "count": len(backing.matter_ids) if backing and not spans else 0,
    }
    return page(request, "supervise/recommendations/write.html", context, form=form)


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


def _write(request: HttpRequest, kind: advice.Advice, source: Source, said: dict[str, Any]) -> str:
    actor, now = actor_of(request), clock.now()
    backing = backing_of(
        actor,
        source,
        on=clock.today(),
        days=int(said.get("days") or USUAL_DAYS),
        scope=_scope(source, said),
        numbers=[word for word in re.split(r"[\s、，,；;]+", said.get("numbers", "")) if word],
    )
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
    row = actions.recommend(advised, backing, by=actor, at=now)
    messages.success(request, _("建议书已发出。"))
    return reverse("desk:recommendation", args=[row.pk])


def _scope(source: Source, said: dict[str, Any]) -> advice.Scope | None:
    if source.kind != "unit":
        return None
    return advice.Scope(unit_id=source.key, field_code=said.get("field") or "", place_id=said.get("place"))
