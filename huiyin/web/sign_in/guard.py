"""Guessing at passwords is slowed down.

Per account and source: a growing wait from the third failure, a lock of 15 minutes at the fifth (R20). Per account
from everywhere: at most 100 failures an hour; a browser that this account used before is let past that.
"""

from datetime import datetime

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from huiyin.accounts.actions import Allowance, forget_tries, tries
from huiyin.web.limits import source_of, spend, wait

FAILURES = Allowance("sign_in.failures", times=5, seconds=15 * 60)
EVERYWHERE = Allowance("sign_in.everywhere", times=100, seconds=3600)
PAUSES = {
    3: Allowance("sign_in.pause", times=1, seconds=5),
    4: Allowance("sign_in.pause", times=1, seconds=20),
}
DEVICE_COOKIE = "huiyin-device"
DEVICE_DAYS = 90

_signer = signing.TimestampSigner(salt="huiyin.web.device")


def check(request: HttpRequest, username: str, *, at: datetime) -> None:
    """Raises Wait where this account and source, or this account as a whole, must wait."""
    who = _who(request, username)
    held = [(FAILURES, who), (PAUSES[3], who)]
    if not _known_device(request, username):
        held.append((EVERYWHERE, username))
    for allowance, key in held:
        count, until = tries(allowance, key, at=at)
        if count >= allowance.times:
            raise wait(until, at=at)


def failed(request: HttpRequest, username: str, *, at: datetime) -> None:
    """Count a failure."""
    who = _who(request, username)
    left = spend(FAILURES, who, at=at)
    spend(EVERYWHERE, username, at=at)
    pause = PAUSES.get(FAILURES.times - left)
    if pause is not None:
        spend(pause, who, at=at)


def succeeded(request: HttpRequest, username: str, response: HttpResponse) -> None:
    """Forget the failures, and know this browser again."""
    forget_tries(FAILURES, _who(request, username))
    response.set_cookie(
        DEVICE_COOKIE,
        _signer.sign(username),
        max_age=DEVICE_DAYS * 24 * 3600,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _who(request: HttpRequest, username: str) -> str:
    return f"{username} {source_of(request)}"


def _known_device(request: HttpRequest, username: str) -> bool:
    try:
        known = _signer.unsign(request.COOKIES.get(DEVICE_COOKIE, ""), max_age=DEVICE_DAYS * 24 * 3600)
    except signing.BadSignature:
        return False
    return known == username
