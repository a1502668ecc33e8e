"""Letters: one JSON file for each, written whole or not at all; the file's name is the key's fingerprint."""

import hashlib
import json
import os
import tempfile
from pathlib import Path

from huiyin.kernel.clock import day_of
from huiyin.post.carriers.letter import config
from huiyin.post.carriers.protocol import Envelope, Fate, TryAgain


class Letter:
    """The last rung: for petitioners whose address is all that is known."""

    name = "letter"
    label = "信函"
    place = 30
    needs = "address"
    reads = ("name", "address")

    def ready(self) -> bool:
        """Whether a folder is set."""
        return config.folder() is not None

    def honours_keys(self) -> bool:
        """One key is one file, but only until the office has taken it away."""
        return False

    def send(self, envelope: Envelope) -> None:
        """Write the letter where the printing office takes it from."""
        path = _path(envelope.key)
        if path is None:
            raise TryAgain("未配置信函目录")
        letter = {
            "to": envelope.contact.name or "信访人",
            "address": envelope.contact.address,
            "title": envelope.title + ("（可能重复）" if envelope.doubtful else ""),
            "text": envelope.text,
            "date": day_of(envelope.at).isoformat(),
        }
        try:
            _write(path, json.dumps(letter, ensure_ascii=False, indent=1).encode())
        except OSError as error:
            raise TryAgain("信函目录写不进去") from error

    def ask(self, key: str) -> Fate:
        """Whether the file was written; once the office has taken it away, nobody can tell."""
        path = _path(key)
        return Fate.TAKEN if path is not None and path.exists() else Fate.UNKNOWN


def _path(key: str) -> Path | None:
    folder = config.folder()
    return folder / f"{hashlib.sha256(key.encode()).hexdigest()[:40]}.json" if folder else None


def _write(path: Path, body: bytes) -> None:
    """Names and addresses are in it: readable by the service's own user only."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


CARRIER = Letter()
