"""The claims behind a number of an indicator."""

import re

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.analysis.queries import indicators
from huiyin.analysis.queries.indicators import Indicator, Narrow
from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound, Refused
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import unit_name
from huiyin.web.parts.pages import page
from huiyin.web.supervise.behind import behind_number
from huiyin.web.supervise.indicators.asked import asked_for, period
from huiyin.web.supervise.indicators.one import known
from huiyin.web.supervise.indicators.words import period_words
from huiyin.web.supervise.seated import place_asked, seat_name, seated_in

_CLASSES = {"petition": "petition", "suggestion": "suggestion", "none": ""}


@seat_required(Role.SUPERVISOR, Role.LEADER, Role.HEAD)
@require_GET
def listed(request: HttpRequest, key: str, part: str) -> HttpResponse:
    """Show them, the newest first. Raises NotFound for a number that there is not."""
    one, asked, actor, on = known(key), asked_for(request.GET), actor_of(request), clock.today()
    narrow = _narrow(request.GET)
    if part not in one.parts or narrow is None or asked.wrong:
        raise NotFound(_("没有这个清单。请从指标页面打开。"), code="indicator.unknown")
    shown = _month(request.GET, asked.period).until(on)
    if one.source in indicators.ADVISING:
        return HttpResponseRedirect(advice_listed(one, part, shown, narrow))
    ids = indicators.claims_behind(actor, one, part, since=shown.first, until=shown.last, narrow=narrow)
    context = {
        "one": one,
        "asked": asked,
        "words": one.parts[part].words,
        "source": indicators.SOURCES[one.source],
        "period": period_words(shown),
        "unit": unit_name(narrow.unit_id) or seat_name(place_asked(request.GET.get("place"))),
        "advise": _advise(one, part, shown, narrow) if actor.has(Role.SUPERVISOR) else "",
        "class_label": "" if narrow.claim_class is None else matters.class_label(narrow.claim_class),
        **behind_number(request, ids),
    }
    return page(request, "supervise/indicators/listed.html", context)


def _advise(one: Indicator, part: str, shown: indicators.Period, narrow: Narrow) -> str:
    """The way to a recommendation that rests on this list; none where it is narrowed to more than a unit."""
    if narrow.unit_ids is not None or narrow.claim_class is not None:
        return ""
    figure = ".".join((one.key, part, shown.key, *([str(narrow.unit_id)] if narrow.unit_id else [])))
    return f"{reverse('supervise:advise', args=['work'])}?{urlencode({'figure': figure})}"


def advice_listed(one: Indicator, part: str, shown: indicators.Period, narrow: Narrow) -> str:
    """The list of the recommendations behind a number: they are no claims and have a list of their own."""
    where, unit = one.parts[part].where, {"unit": str(narrow.unit_id)} if narrow.unit_id else {}
    asked = {"since": shown.first.isoformat(), "until": shown.last.isoformat()}
    if one.source == "looked_back":
        tab = "fewer" if "fewer" in where else "compared" if "compared" in where else "looked"
        done = {"done": "yes"} if "done_on__isnull" in where else {}
        return f"{reverse('supervise:effects')}?{urlencode({'tab': tab} | asked | unit | done)}"
    tab = "done" if "done" in where else "adopted" if "adopted__in" in where else "answered" if where else ""
    return f"{reverse('supervise:recommendations')}?{urlencode({'tab': tab} | asked | unit)}"


def _narrow(data: QueryDict) -> Narrow | None:
    """What the list is narrowed to; None where that is nothing that can be."""
    unit, claim_class = data.get("unit", ""), data.get("class", "")
    if not re.fullmatch(r"\d{0,9}", unit) or (claim_class and claim_class not in _CLASSES):
        return None
    seated = seated_in(place_asked(data.get("place")))
    return Narrow(
        unit_id=int(unit) if unit else None,
        unit_ids=None if seated is None else tuple(seated),
        claim_class=_CLASSES.get(claim_class),
    )


def _month(data: QueryDict, whole: indicators.Period) -> indicators.Period:
    """One month of the period, where the address names one. Raises NotFound for what is none of them."""
    if "month" not in data:
        return whole
    try:
        return period.read(str(data["month"]), today=clock.today())
    except Refused as refusal:
        raise NotFound(refusal.message, code="indicator.unknown") from refusal
