"""Settings of the mail server.

HUIYIN_SMTP_HOST, HUIYIN_SMTP_PORT, HUIYIN_SMTP_USER, HUIYIN_SMTP_PASSWORD, HUIYIN_SMTP_TLS ("starttls", "tls" or
"none", the last on this machine only), HUIYIN_MAIL_FROM, HUIYIN_SMTP_TIMEOUT. Without a host not in use.
"""

from dataclasses import dataclass

from django.conf import settings

from huiyin.kernel.errors import Refused

_HERE = {"127.0.0.1", "::1", "localhost"}


@dataclass(frozen=True)
class Server:
    """Where and how to reach the mail server."""

    host: str
    port: int
    user: str
    password: str
    tls: str
    sender: str
    timeout: float


def server() -> Server | None:
    """The server, or None when none is set. Raises Refused for one that would be spoken to in clear."""
    host = getattr(settings, "HUIYIN_SMTP_HOST", "")
    if not host:
        return None
    tls = getattr(settings, "HUIYIN_SMTP_TLS", "starttls")
    if tls not in {"starttls", "tls"} and host not in _HERE:
        raise Refused(
            "HUIYIN_SMTP_TLS 须为 starttls 或 tls；只有本机的邮件服务器可以不加密。",
            code="post.smtp_tls",
            field="HUIYIN_SMTP_TLS",
        )
    return Server(
        host=host,
        port=int(getattr(settings, "HUIYIN_SMTP_PORT", 465 if tls == "tls" else 587)),
        user=getattr(settings, "HUIYIN_SMTP_USER", ""),
        password=getattr(settings, "HUIYIN_SMTP_PASSWORD", ""),
        tls=tls,
        sender=getattr(settings, "HUIYIN_MAIL_FROM", f"huiyin@{host}"),
        timeout=float(getattr(settings, "HUIYIN_SMTP_TIMEOUT", 20)),
    )
