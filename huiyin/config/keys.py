"""Secrets of an installation: given by the operator, or (demo and test only) made once and kept in the data folder."""

import base64
import json
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

from huiyin.config.embedded.files import write_private
from huiyin.config.environment import Environment, Mode
from huiyin.kernel.errors import Refused

KEY_BYTES = 32


def secret_key(environment: Environment) -> str:
    """The secret of sessions and codes; empty when production was given none."""
    return environment.secret_key or _kept(environment, "secret_key", lambda: secrets.token_urlsafe(64))


def field_keys(environment: Environment) -> dict[str, Any]:
    """The key ring of personal data: {"active": id, "keys": {id: base64}, "index": base64}; empty when none."""
    text = environment.field_keys or _kept(environment, "field_keys.json", new_ring)
    return _parsed(text) if text else {}


def new_ring() -> str:
    """A fresh key ring with one key."""
    return json.dumps({"active": "k1", "keys": {"k1": _random()}, "index": _random()}, indent=1)


def _random() -> str:
    return base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()


def _kept(environment: Environment, name: str, make: Callable[[], str]) -> str:
    if environment.mode is Mode.PRODUCTION:
        return ""
    path = environment.data_dir / name
    if not path.exists():
        path.parent.mkdir(mode=0o711, parents=True, exist_ok=True)
        write_private(path, make())
    return path.read_text().strip()


def _parsed(text: str) -> dict[str, Any]:
    try:
        ring = json.loads(text if text.lstrip().startswith("{") else Path(text).read_text())
        _check(ring)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        raise Refused(
            "HUIYIN_FIELD_KEYS 不是可用的密钥文件。请指向密钥文件，或写入其 JSON 内容；"
            "文件中须有 active、keys、index 三项，每把密钥为 32 字节的 base64。",
            code="environment.field_keys",
            field="HUIYIN_FIELD_KEYS",
        ) from None
    return dict(ring)


def _check(ring: dict[str, Any]) -> None:
    for key in (ring["keys"][ring["active"]], ring["index"], *ring["keys"].values()):
        if len(base64.b64decode(key, validate=True)) != KEY_BYTES:
            raise ValueError("wrong length")
