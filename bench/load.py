"""Step: the load. Keeps connections open and files on each as soon as the last answer has come. Needs no framework."""

import asyncio
import json
import random
import sys
import time
import uuid
from pathlib import Path
from typing import Any

PHONE = b"13800000000"
WARM_UP = 2.0


class Load:
    """What all connections share: what to say, until when, and what came of it."""

    def __init__(self, port: int, path: str, token: str, sayings: list[bytes], seconds: float) -> None:
        self.port, self.sayings = port, sayings
        self.head = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}\r\n"
            "Content-Type: application/json\r\nIdempotency-Key: {key}\r\nContent-Length: {length}\r\n\r\n"
        )
        self.begin = time.monotonic() + WARM_UP
        self.end = self.begin + seconds
        self.took: list[float] = []
        self.answers: dict[int, int] = {}
        self.wrong = ""

    async def connection(self) -> None:
        """One client that never closes its connection."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        while time.monotonic() < self.end:
            began = time.monotonic()
            writer.write(self._request())
            status, body = await _answer(reader)
            if self.begin <= began and time.monotonic() <= self.end:
                self._count(status, body, time.monotonic() - began)
        writer.close()

    def _request(self) -> bytes:
        phone = b"13%09d" % random.randrange(10**9)  # noqa: S311
        body = random.choice(self.sayings).replace(PHONE, phone)  # noqa: S311
        return self.head.format(key=uuid.uuid4().hex, length=len(body)).encode() + body

    def _count(self, status: int, body: bytes, took: float) -> None:
        self.answers[status] = self.answers.get(status, 0) + 1
        if status < 300:
            self.took.append(took)
        else:
            self.wrong = body.decode("utf-8", "replace")[:300]


async def _answer(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    length = int(head.split(b"content-length:")[1].split(b"\r\n")[0])
    return int(head[9:12]), await reader.readexactly(length)


def summary(load: Load, seconds: float) -> dict[str, Any]:
    """What came of it, in milliseconds."""
    took = sorted(load.took)
    return {
        "filed": len(took),
        "per_second": len(took) / seconds,
        "p50_ms": took[len(took) // 2] * 1000 if took else None,
        "p95_ms": took[int(len(took) * 0.95)] * 1000 if took else None,
        "answers": load.answers,
        "wrong": load.wrong,
    }


async def _run(load: Load, connections: int) -> None:
    async with asyncio.TaskGroup() as group:
        for _ in range(connections):
            group.create_task(load.connection())


def main(port: str, path: str, token: str, file: str, seconds: str, connections: str) -> None:
    """Load a server and answer with the summary."""
    sayings = Path(file).read_bytes().split(b"\n")
    load = Load(int(port), path, token, sayings, float(seconds))
    asyncio.run(_run(load, int(connections)))
    sys.stdout.write(json.dumps(summary(load, float(seconds))) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
