"""Settings of the text message gateway.

HUIYIN_SMS_URL (https, or http on this machine only), HUIYIN_SMS_TOKEN, HUIYIN_SMS_HONOURS_KEYS (bool),
HUIYIN_SMS_TIMEOUT (seconds). Without a URL the carrier is not in use.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings

from huiyin.kernel.errors import Refused

_HERE = {"127.0.0.1", "::1", "localhost"}


@dataclass(frozen=True)
class Gateway:
    """Where and how to reach the gateway."""

    secure: bool
    host: str
    port: int | None
    path: str
    token: str
    honours_keys: bool
    timeout: float


def gateway() -> Gateway | None:
    """The gateway, or None when none is set. Raises Refused for an address that would send numbers in clear."""
    url = getattr(settings, "HUIYIN_SMS_URL", "")
    if not url:
        return None
    parts = urlsplit(url)
    if not parts.hostname or not (
        parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _HERE)
    ):
        raise Refused(
            "HUIYIN_SMS_URL 须以 https 开头；只有本机的网关可以用 http。",
            code="post.sms_url",
            field="HUIYIN_SMS_URL",
        )
    return Gateway(
        secure=parts.scheme == "https",
        host=parts.hostname,
        port=parts.port,
        path=parts.path.rstrip("/") or "/messages",
        token=getattr(settings, "HUIYIN_SMS_TOKEN", ""),
        honours_keys=bool(getattr(settings, "HUIYIN_SMS_HONOURS_KEYS", False)),
        timeout=float(getattr(settings, "HUIYIN_SMS_TIMEOUT", 10)),
    )
