"""How often something may be tried: counted per source, account or matter, refused with the wait.

    FILING = Allowance("filing", times=5, seconds=3600)
    @limited(FILING)                            counts each POST by its source
    spend(FILING, source_of(request), at=now)   counts by hand

Reception halls, where many people share one address, are named in the setting HUIYIN_SHARED_SOURCES (networks);
they have `SHARED_TIMES` as much.
"""

import functools
import ipaddress
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from huiyin.accounts.actions import Allowance, count_try
from huiyin.kernel import clock
from huiyin.kernel.errors import TooMany

SHARED_TIMES = 40


class Wait(TooMany):
    """Too many tries; `seconds` says how long to wait."""

    def __init__(self, message: str, *, seconds: int) -> None:
        super().__init__(message, code="limits.wait")
        self.seconds = seconds


def source_of(request: HttpRequest) -> str:
    """The network address that a request comes from: the proxy's word where a proxy of ours stands in front."""
    address = str(request.META.get("REMOTE_ADDR", ""))
    if getattr(settings, "SECURE_PROXY_SSL_HEADER", None):
        # Our proxy appends the address it saw; what stands before may be invented by the sender.
        address = str(request.META.get("HTTP_X_FORWARDED_FOR", address)).rpartition(",")[2].strip() or address
    return address


def spend(allowance: Allowance, who: str, *, at: datetime) -> int:
    """Count one try and give how many are left. Raises Wait beyond the allowance."""
    count, ends_at = count_try(allowance, who, at=at)
    most = allowance.times * (SHARED_TIMES if _is_shared(who) else 1)
    if count > most:
        raise wait(ends_at, at=at)
    return most - count


def wait(until: datetime, *, at: datetime) -> Wait:
    """The refusal that names the wait."""
    seconds = max(1, int((until - at).total_seconds()))
    return Wait(
        _("操作过于频繁，请等待%(wait)s后再试。您填写的内容可以先保留在本页。")
        % {"wait": wait_words(seconds)},
        seconds=seconds,
    )


def wait_words(seconds: int) -> str:
    """30秒, 5分钟, 2小时; rounded up."""
    if seconds < 90:
        return _("%(n)s秒") % {"n": seconds}
    if seconds < 90 * 60:
        return _("%(n)s分钟") % {"n": -(-seconds // 60)}
    return _("%(n)s小时") % {"n": -(-seconds // 3600)}


def limited(allowance: Allowance) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Count each POST of a view by its source."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @functools.wraps(view)
        def counted(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method == "POST":
                spend(allowance, source_of(request), at=clock.now())
            return view(request, *args, **kwargs)

        return counted

    return decorate


def _is_shared(who: str) -> bool:
    try:
        address = ipaddress.ip_address(who)
    except ValueError:
        return False
    return any(address in ipaddress.ip_network(network) for network in settings.HUIYIN_SHARED_SOURCES)
