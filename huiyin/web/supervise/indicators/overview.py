"""All indicators of a period, by field of work."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.analysis.queries import indicators
from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.pages import page
from huiyin.web.supervise.indicators.asked import Asked, asked_for, period
from huiyin.web.supervise.indicators.lines import groups
from huiyin.web.supervise.indicators.words import period_words


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def all_indicators(request: HttpRequest) -> HttpResponse:
    """Show them with how they have changed."""
    asked = asked_for(request.GET)
    found = indicators.readings(
        actor_of(request), indicators.INDICATORS.values(), period=asked.period, against=asked.against
    )
    return page(
        request, "supervise/indicators/overview.html", {"groups": tuple(groups(found, asked))} | about(asked)
    )


def about(asked: Asked) -> dict[str, object]:
    """What each page says of its period, and the ways to the periods around it."""
    today = clock.today()
    before, after = period.before(asked.whole, asked.whole.last), period.after(asked.whole)
    month = period.month_of(today)
    names = (month.key, f"{month.first:%Y}-Q{(month.first.month + 2) // 3}", f"{month.first:%Y}")
    shown = [before, *(period.read(name, today=today) for name in names)]
    shown += [after] if after.first <= today else []
    known = {one.key: period_words(one) for one in shown}
    known[period.year_until(today).key] = _("近十二个月")
    known.pop(asked.whole.key, None)
    return {
        "asked": asked,
        "form": asked.form,
        "wrong": asked.wrong,
        "period": period_words(asked.period if asked.whole.kind == "days" else asked.whole),
        "running": asked.period.last < asked.whole.last,
        "against": period_words(asked.against),
        "others": tuple(known.items()),
        "enough": catalogue.profile().watch.enough,
        "at": clock.now(),
    }
