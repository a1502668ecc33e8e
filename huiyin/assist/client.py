"""One question over HTTP, as OpenAI-compatible servers take it. The whole call ends in time, whatever comes back."""

import json
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException, HTTPResponse

from huiyin.assist.server import Server, address_of
from huiyin.assist.unavailable import Unavailable

LONGEST = 200_000
"""Bytes of an answer; whoever sends more is not listened to any further."""

_CONNECT_SECONDS = 5
_OK = 200


def ask(asked: Server, body: bytes) -> bytes:
    """The body of the answer to a request for a completion. Raises Unavailable."""
    return _call(asked, "POST", "/chat/completions", body)


def models(asked: Server) -> tuple[str, ...]:
    """The names of the models that the server has; nothing of any matter is sent. Raises Unavailable."""
    try:
        listed = json.loads(_call(asked, "GET", "/models", None))["data"]
        return tuple(str(one["id"]) for one in listed)
    except (ValueError, KeyError, TypeError) as wrong:
        raise Unavailable("nonsense") from wrong


def _call(asked: Server, method: str, path: str, body: bytes | None) -> bytes:
    headers = {"Content-Type": "application/json", "Accept": "application/json", "Connection": "close"}
    if asked.key:
        headers["Authorization"] = f"Bearer {asked.key}"
    connection = HTTPConnection(asked.host, asked.port)
    connection.sock = _connected(asked)
    with _in_time(connection.sock, asked.seconds):
        connection.request(method, asked.path + path, body, headers)
        with connection.getresponse() as answer:
            return _read(answer)


def _connected(asked: Server) -> socket.socket:
    """A line to the address that was judged, not to whatever the name leads to a moment later."""
    address = address_of(asked)
    try:
        line = socket.create_connection((address, asked.port), timeout=min(_CONNECT_SECONDS, asked.seconds))
    except OSError as away:
        raise Unavailable("away") from away
    return _trusted(line, asked) if asked.secure else line


def _trusted(line: socket.socket, asked: Server) -> socket.socket:
    """The line under TLS, with a certificate for the name that the operator gave."""
    try:
        trust = ssl.create_default_context(cafile=asked.ca or None)
        return trust.wrap_socket(line, server_hostname=asked.host)
    except OSError as wrong:
        line.close()
        raise Unavailable("away") from wrong


@contextmanager
def _in_time(line: socket.socket, seconds: float) -> Iterator[None]:
    """Cut the line when the time is over: drop by drop is no answer either."""
    over = threading.Event()

    def cut() -> None:
        over.set()
        # Under TLS the line itself is cut: nobody is asked to agree.
        socket.socket.shutdown(line, socket.SHUT_RDWR)

    watch = threading.Timer(seconds, cut)
    watch.daemon = True
    line.settimeout(seconds)
    watch.start()
    try:
        yield
    except TimeoutError as late:
        raise Unavailable("slow") from late
    except (OSError, HTTPException) as broken:
        raise Unavailable("slow" if over.is_set() else "away") from broken
    finally:
        watch.cancel()
        line.close()
    if over.is_set():
        raise Unavailable("slow")


def _read(answer: HTTPResponse) -> bytes:
    if answer.status != _OK:
        raise Unavailable("status")
    body = answer.read(LONGEST + 1)
    if len(body) > LONGEST:
        raise Unavailable("too_long")
    return body
