"""The model's server as the operator names it, and whether it stands where it must."""

import socket
from dataclasses import dataclass, field
from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit

from django.conf import settings

from huiyin.assist.unavailable import Unavailable


@dataclass(frozen=True, kw_only=True)
class Server:
    """Where the model is asked, and within which bounds."""

    secure: bool
    host: str
    port: int
    path: str
    model: str
    networks: tuple[str, ...]
    tasks: tuple[str, ...]
    seconds: int
    longest: int
    ca: str = ""
    key: str = field(default="", repr=False)


def server() -> Server | None:
    """The server; None where no model is used."""
    if not settings.HUIYIN_ASSIST_URL:
        return None
    parts = urlsplit(settings.HUIYIN_ASSIST_URL)
    secure = parts.scheme == "https"
    return Server(
        secure=secure,
        host=parts.hostname or "",
        port=parts.port or (443 if secure else 80),
        path=parts.path.rstrip("/"),
        model=settings.HUIYIN_ASSIST_MODEL,
        networks=settings.HUIYIN_ASSIST_NETWORKS,
        tasks=settings.HUIYIN_ASSIST_TASKS,
        seconds=settings.HUIYIN_ASSIST_SECONDS,
        longest=settings.HUIYIN_ASSIST_LONGEST,
        ca=settings.HUIYIN_ASSIST_CA,
        key=settings.HUIYIN_ASSIST_KEY,
    )


def address_of(asked: Server) -> str:
    """The address to connect to, looked up once for each call. Raises Unavailable where it stands outside.

    All addresses of the name must lie in the networks that the operator lists; without TLS it must besides be on
    this machine or in a private network.
    """
    try:
        found = {
            str(one[4][0]) for one in socket.getaddrinfo(asked.host, asked.port, type=socket.SOCK_STREAM)
        }
    except (OSError, UnicodeError) as away:
        raise Unavailable("away") from away
    if not found or not all(_allowed(one, asked) for one in found):
        raise Unavailable("outside")
    return min(found)


def _allowed(text: str, asked: Server) -> bool:
    address = ip_address(text.partition("%")[0])
    listed = any(address in ip_network(network) for network in asked.networks)
    return listed and (asked.secure or address.is_loopback or address.is_private)
