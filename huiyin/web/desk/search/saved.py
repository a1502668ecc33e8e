"""Keeping a search, and forgetting it."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from huiyin.analysis import actions
from huiyin.kernel import clock
from huiyin.kernel.errors import Refused
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.desk.search.form import asked
from huiyin.web.parts.say import say


@seat_required(*CASE_ROLES)
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep the search of the page under a name, and come back to it."""
    said = asked(request.POST)
    try:
        actions.keep_search(request.POST.get("name", ""), said, by=actor_of(request), at=clock.now())
        messages.success(request, _("已保存。以后在“检索”页可以直接打开。"))
    except Refused as refusal:
        messages.error(request, say(refusal.message))
    return _back(said)


@seat_required(*CASE_ROLES)
@require_POST
def forget(request: HttpRequest, search_id: int) -> HttpResponse:
    """Forget one of the own searches."""
    actions.forget_search(search_id, by=actor_of(request))
    messages.success(request, _("已删除这个检索。"))
    return _back({})


def _back(said: dict[str, str]) -> HttpResponse:
    way = reverse("desk:search")
    return HttpResponseRedirect(f"{way}?{urlencode(said)}" if said else way)
