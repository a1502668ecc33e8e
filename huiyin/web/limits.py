"""How often something may be tried: counted per source, account or matter, refused with the wait.

    FILING = Allowance("filing", times=5, seconds=3600)
    @limited(FILING)                            counts each POST by its source
    spend(FILING, source_of(request), at=now)   counts by hand

Reception halls, where many people share one address, are named in the setting HUIYIN_SHARED_SOURCES (networks);
they have `SHARED_TIMES` as much.
"""

import functools
import ipaddress
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from huiyin.kernel import clock
from huiyin.kernel.errors import TooMany

SHARED_TIMES = 40
SWEEP_ONE_IN = 200
"""One in so many new counters clears away those that have ended."""

_COUNT = """
INSERT INTO web_tally AS t (key, count, ends_at) VALUES (%(key)s, 1, %(ends)s)
ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN t.ends_at <= %(at)s THEN 1 ELSE t.count + 1 END,
    ends_at = CASE WHEN t.ends_at <= %(at)s THEN %(ends)s ELSE t.ends_at END
RETURNING count, ends_at
"""


@dataclass(frozen=True)
class Allowance:
    """So many tries within so many seconds; the name keeps different things apart."""

    name: str
    times: int
    seconds: int


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
    count, ends_at = _count(allowance, who, at)
    most = allowance.times * (SHARED_TIMES if _is_shared(who) else 1)
    if count > most:
        raise wait(ends_at, at=at)
    return most - count


def look(allowance: Allowance, who: str, *, at: datetime) -> tuple[int, datetime]:
    """How many tries stand on the counter and when it ends, without counting one."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count, ends_at FROM web_tally WHERE key = %s AND ends_at > %s", [_key(allowance, who), at]
        )
        return cursor.fetchone() or (0, at)


def forget(allowance: Allowance, who: str) -> None:
    """Begin anew, after a success."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM web_tally WHERE key = %s", [_key(allowance, who)])


def sweep(*, at: datetime) -> int:
    """Drop counters that have ended; gives how many."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM web_tally WHERE ends_at <= %s", [at])
        return int(cursor.rowcount)


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


def _count(allowance: Allowance, who: str, at: datetime) -> tuple[int, datetime]:
    ends = at + timedelta(seconds=allowance.seconds)
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, {"key": _key(allowance, who), "at": at, "ends": ends})
        count, until = cursor.fetchone()
    if count == 1 and secrets.randbelow(SWEEP_ONE_IN) == 0:
        sweep(at=at)
    return count, until


def _key(allowance: Allowance, who: str) -> str:
    return salted_hmac(f"huiyin.web.limits:{allowance.name}", who, algorithm="sha256").hexdigest()


def _is_shared(who: str) -> bool:
    try:
        address = ipaddress.ip_address(who)
    except ValueError:
        return False
    return any(address in ipaddress.ip_network(network) for network in settings.HUIYIN_SHARED_SOURCES)
