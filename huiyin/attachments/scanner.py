"""The virus scanner: clamd, asked over its socket by INSTREAM."""

import socket
import struct
from collections.abc import Iterable

from django.conf import settings

PATIENCE = 60.0
_NONE_LEFT = struct.pack(">I", 0)


class Away(Exception):
    """The scanner does not answer; what waits goes on waiting."""


class Unclear(Exception):
    """The scanner answers that it cannot scan this file."""


def found_in(pieces: Iterable[bytes]) -> str:
    """The name of the virus in a file, "" where there is none. Raises Away, Unclear."""
    try:
        with _connected() as line:
            line.sendall(b"zINSTREAM\0")
            for piece in pieces:
                line.sendall(struct.pack(">I", len(piece)) + piece)
            line.sendall(_NONE_LEFT)
            return _verdict(_answer(line))
    except OSError as error:
        raise Away(str(error)) from error


def _connected() -> socket.socket:
    place = settings.HUIYIN_CLAMD
    if place.startswith("/"):
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(PATIENCE)
        line.connect(place)
        return line
    host, _colon, port = place.rpartition(":")
    return socket.create_connection((host.strip("[]"), int(port)), timeout=PATIENCE)


def _answer(line: socket.socket) -> str:
    heard = b""
    while not heard.endswith(b"\0") and (more := line.recv(4096)):
        heard += more
    return heard.rstrip(b"\0\n").decode(errors="replace")


def _verdict(answer: str) -> str:
    said = answer.removeprefix("stream: ")
    if said == "OK":
        return ""
    if said.endswith(" FOUND"):
        return said.removesuffix(" FOUND")
    if not said:
        raise Away("no answer")
    raise Unclear(said)
