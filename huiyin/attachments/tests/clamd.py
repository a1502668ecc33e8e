"""A scanner on loopback that speaks INSTREAM as clamd does, for tests."""

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
BIGGEST = 1_000_000


class _Conversation(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        if self.rfile.read(10) != b"zINSTREAM\0":
            return
        heard = b""
        while size := struct.unpack(">I", self.rfile.read(4))[0]:
            heard += self.rfile.read(size)
        self.wfile.write(self._said_of(heard) + b"\0")

    def _said_of(self, heard: bytes) -> bytes:
        if len(heard) > BIGGEST:
            return b"INSTREAM size limit exceeded. ERROR"
        return b"stream: Eicar-Test-Signature FOUND" if EICAR in heard else b"stream: OK"


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


class _UnixServer(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True


@contextmanager
def listening(path: str = "") -> Iterator[str]:
    """The address under which it answers: of loopback, or a socket file."""
    server = _UnixServer(path, _Conversation) if path else _Server(("127.0.0.1", 0), _Conversation)
    with server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield path or f"127.0.0.1:{server.server_address[1]}"
        server.shutdown()
