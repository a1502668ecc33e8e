"""How often the proposed field of the contents was the one that a person confirmed, by field and month of receipt."""

import re

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.pages import page
from huiyin.web.supervise.behind import behind_number
from huiyin.web.supervise.month import month_asked
from huiyin.web.supervise.rates import Kind, areas, line

_OWN = Kind(matters.HIT_LABELS, "supervise:hits_listed")


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def hits(request: HttpRequest) -> HttpResponse:
    """Show the fields that were confirmed for matters received in the month."""
    month = month_asked(request)
    found = matters.field_hits(actor_of(request), since=month.first, until=month.last)
    context = {
        "areas": areas(found, month, _OWN),
        "total": line(_("合计"), found.values(), month, _OWN),
        "month": month,
        "next": month.after if month.after.first <= clock.today() else None,
        "at": clock.now(),
        "least": catalogue.profile().watch.enough,
        "learned": next((one for one in catalogue.learned_versions() if one.in_use), None),
    }
    return page(request, "supervise/hits.html", context)


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def behind(request: HttpRequest, key: str) -> HttpResponse:
    """Show the claims behind a number. Raises NotFound for a number or field that there is not."""
    label, field = dict(matters.HIT_LABELS).get(key), request.GET.get("field", "")
    if label is None or not re.fullmatch(r"\w{0,24}", field):
        raise NotFound(_("没有这个清单。请从分类建议页面打开。"), code="hits.unknown")
    month, actor = month_asked(request), actor_of(request)
    ids = matters.claims_confirmed(actor, key, since=month.first, until=month.last, field=field)
    context = {
        "label": label,
        "field": catalogue.field_label(field),
        "month": month,
        **behind_number(request, ids),
    }
    return page(request, "supervise/hits_listed.html", context)
