"""A server on this machine that speaks the protocol of OpenAI-compatible models, in good and bad ways."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


def completion(words: str) -> bytes:
    """An answer as such servers give it."""
    said = {
        "choices": [{"index": 0, "message": {"role": "assistant", "content": words}, "finish_reason": "stop"}]
    }
    return json.dumps(said, ensure_ascii=False).encode()


class ModelServer(ThreadingHTTPServer):
    """Answers with `words`, or as `way` says: status, silent, endless, drip, body, closed. Keeps what it was asked."""

    daemon_threads = True

    def __init__(
        self, words: str | Callable[[dict[str, Any]], str] = "好", *, way: str = "", body: bytes = b""
    ) -> None:
        super().__init__(("127.0.0.1", 0), _Answering)
        self.words, self.way, self.body = words, way, body
        self.received: list[bytes] = []
        self.headers: list[dict[str, str]] = []
        self.over = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    @property
    def asked(self) -> list[dict[str, Any]]:
        """The questions, as the model reads them."""
        return [json.loads(body) for body in self.received]

    @property
    def everything(self) -> str:
        """All that ever came in."""
        return b"\n".join(self.received).decode()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A caller that hung up is no event here."""


class _Answering(BaseHTTPRequestHandler):
    server: ModelServer

    def do_GET(self) -> None:
        assert self.path == "/v1/models"
        self._answer(json.dumps({"data": [{"id": "qwen-test"}]}).encode())

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        server = self.server
        server.received.append(body)
        server.headers.append(dict(self.headers) | {"path": self.path})
        getattr(self, f"_{server.way or 'completion'}")(json.loads(body))

    def _completion(self, asked: dict[str, Any]) -> None:
        words = self.server.words
        self._answer(completion(words(asked) if callable(words) else words))

    def _status(self, asked: dict[str, Any]) -> None:
        self._answer(b"{}", status=500)

    def _moved(self, asked: dict[str, Any]) -> None:
        self.send_response(307)
        self.send_header("Location", f"{self.server.url}/chat/completions")
        self.end_headers()

    def _silent(self, asked: dict[str, Any]) -> None:
        self.server.over.wait(20)

    def _closed(self, asked: dict[str, Any]) -> None:
        self.connection.close()

    def _body(self, asked: dict[str, Any]) -> None:
        self._answer(self.server.body)

    def _endless(self, asked: dict[str, Any]) -> None:
        self._begin()
        while not self.server.over.is_set():
            self.wfile.write(b"x" * 65_536)

    def _drip(self, asked: dict[str, Any]) -> None:
        self._begin()
        while not self.server.over.wait(0.05):
            self.wfile.write(b" ")
            self.wfile.flush()

    def _begin(self) -> None:
        self.send_response(200)
        self.end_headers()

    def _answer(self, body: bytes, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words: Any) -> None:
        """Silent."""

    def finish(self) -> None:
        with suppress(OSError, ValueError):
            super().finish()


@contextmanager
def answering(server: ModelServer) -> Iterator[ModelServer]:
    """Serve until the block ends."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
