"""地方参数: the limits and numbers in force here, with where each comes from."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.analysis.queries import indicators
from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.limits import Limit, TimeUnit
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.parts.pages import page
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Column, Fact, Table

STATUS_LABELS = {"V": "已核对原文", "E": "据摘录", "M": "未见原文", "D": "本平台约定"}


@seat_required(Role.ADMIN)
@require_GET
def profile(request: HttpRequest) -> HttpResponse:
    """Show the profile in force, or another to compare with."""
    asked = request.GET.get("code", "")
    codes = catalogue.profile_codes()
    found = catalogue.profile(asked if asked in codes else None)
    context = {
        "profile": found,
        "facts": _facts(found),
        "limits": _limits(found),
        "others": [catalogue.profile(code) for code in codes if code != found.code],
        "here": found.code == catalogue.profile().code,
    }
    return page(request, "manage/lists/profile.html", context)


def _facts(found: catalogue.Profile) -> list[Fact]:
    groups = [
        _("%(n)s人以下至多%(most)s名") % {"n": up_to, "most": most}
        if up_to
        else _("至多%(most)s名") % {"most": most}
        for up_to, most in found.groups
    ]
    return [
        Fact("依据", found.source),
        Fact("走访代表人数", "；".join(groups)),
        Fact("代理人数上限", str(found.agents_most)),
        Fact("回避", found.recusal),
        Fact("单位比较的指标权重", _weights(found)),
    ]


def _weights(found: catalogue.Profile) -> str:
    return "、".join(
        f"{say(indicators.INDICATORS[key].label)}{weight}" for key, weight in found.weights.items()
    )


def _limits(found: catalogue.Profile) -> Table:
    return Table(
        caption="期限",
        columns=[Column("期限"), Column("时长"), Column("起算"), Column("依据"), Column("核对情况")],
        rows=[
            (
                say(one.label),
                _length(one.limit),
                say(one.since),
                f"{one.law}{one.article}" or "—",
                say(STATUS_LABELS.get(one.status, one.status)),
            )
            for _key, one in sorted(found.limits.items())
        ],
    )


def _length(limit: Limit) -> str:
    words = {
        TimeUnit.CALENDAR_DAYS: _("%(n)s日"),
        TimeUnit.WORKING_DAYS: _("%(n)s个工作日"),
        TimeUnit.MONTHS: _("%(n)s个月"),
    }
    return words[limit.unit] % {"n": limit.n}
