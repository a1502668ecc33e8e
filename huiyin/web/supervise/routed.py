"""How often the proposed unit was the one that accepted in the end, by field and month of receipt."""

import re

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.routing import queries as routing
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.pages import page
from huiyin.web.supervise.behind import behind_number
from huiyin.web.supervise.month import month_asked
from huiyin.web.supervise.rates import Kind, areas, line

_OWN = Kind(matters.ROUTED_LABELS, "supervise:routed_listed")


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def routed(request: HttpRequest) -> HttpResponse:
    """Show the fields of what units accepted of the matters received in the month."""
    month = month_asked(request)
    found = matters.routed_hits(actor_of(request), since=month.first, until=month.last)
    context = {
        "areas": areas(found, month, _OWN),
        "total": line(_("合计"), found.values(), month, _OWN),
        "month": month,
        "next": month.after if month.after.first <= clock.today() else None,
        "at": clock.now(),
        "least": catalogue.profile().watch.enough,
        "learned": next((one for one in catalogue.learned_versions("units") if one.in_use), None),
        "alone": sum(one.is_on for one in routing.auto_forwards()),
    }
    return page(request, "supervise/routed.html", context)


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def behind(request: HttpRequest, key: str) -> HttpResponse:
    """Show the claims behind a number. Raises NotFound for a number or field that there is not."""
    label, field = dict(matters.ROUTED_LABELS).get(key), request.GET.get("field", "")
    if label is None or not re.fullmatch(r"\w{0,24}", field):
        raise NotFound(_("没有这个清单。请从分流建议页面打开。"), code="routed.unknown")
    month, actor = month_asked(request), actor_of(request)
    ids = matters.claims_routed(actor, key, since=month.first, until=month.last, field=field)
    context = {
        "label": label,
        "field": catalogue.field_label(field),
        "month": month,
        **behind_number(request, ids),
        "routed": True,
    }
    return page(request, "supervise/hits_listed.html", context)
