"""Real receivers on this machine: a gateway that speaks HTTP and a server that speaks SMTP."""

import json
import random
import socketserver
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Gateway(ThreadingHTTPServer):
    """Takes text messages; can lose answers, honour keys or not, answer with a status, tell what it took."""

    daemon_threads = True

    def __init__(self, *, lose=0.0, keys=True, status=0, tells=True):
        super().__init__(("127.0.0.1", 0), _Answering)
        self.dice, self.lose, self.keys, self.status, self.tells = random.Random(5), lose, keys, status, tells
        self.taken = []
        self.seen = []
        self.lock = threading.Lock()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}/sms"

    def copies(self):
        return Counter(message["key"] for message in self.taken)

    def handle_error(self, request, client_address):
        """A caller that hung up is no event here."""


class _Answering(BaseHTTPRequestHandler):
    def do_POST(self):
        size = int(self.headers["Content-Length"])
        message = json.loads(self.rfile.read(size))
        server = self.server
        with server.lock:
            server.seen.append(dict(self.headers) | {"body": message})
            known = server.keys and any(one["key"] == message["key"] for one in server.taken)
            if not server.status and not known:
                server.taken.append(message)
            lost = server.dice.random() < server.lose
        if lost:
            self.close_connection = True
            self.connection.close()
            return
        self._answer(server.status or (409 if known else 202))

    def do_GET(self):
        key = self.path.rpartition("/")[2].replace("%3A", ":")
        if not self.server.tells:
            self._answer(501)
        else:
            self._answer(200 if any(one["key"] == key for one in self.server.taken) else 404)

    def _answer(self, status):
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *words):
        """Silent."""

    def finish(self):
        try:
            super().finish()
        except (OSError, ValueError):
            self.close_connection = True


class MailServer(socketserver.ThreadingTCPServer):
    """Takes mail; can refuse recipients or hang up after the letter."""

    allow_reuse_address = daemon_threads = True

    def __init__(self, *, refuse="", hang_up=False):
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.refuse, self.hang_up, self.letters = refuse, hang_up, []

    def handle_error(self, request, client_address):
        """A caller that hung up is no event here."""


class _Conversation(socketserver.StreamRequestHandler):
    def handle(self):
        self._say("220 here")
        while line := self.rfile.readline():
            word = line.split()[0].upper() if line.strip() else b""
            if word == b"QUIT":
                return self._say("221 bye")
            if word == b"RCPT" and self.server.refuse:
                self._say(self.server.refuse)
            elif word == b"DATA":
                self._say("354 go on")
                self.server.letters.append(self._letter())
                if self.server.hang_up:
                    return None
                self._say("250 taken")
            else:
                self._say("250 fine")
        return None

    def _letter(self):
        lines = []
        while (line := self.rfile.readline()) not in {b".\r\n", b""}:
            lines.append(line)
        return b"".join(lines)

    def _say(self, text):
        self.wfile.write(f"{text}\r\n".encode())


@contextmanager
def listening(server) -> Iterator:
    """Serve until the block ends."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
