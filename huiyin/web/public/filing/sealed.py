"""Drafts hold names and telephones, so they are sealed wherever they rest: in the session and in the page."""

import base64
import json
import zlib
from datetime import datetime
from functools import lru_cache
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

LONGEST_SECONDS = 12 * 3600


def seal(value: dict[str, Any], *, at: datetime) -> str:
    """The value as text that only this installation can read."""
    packed = zlib.compress(json.dumps(value, ensure_ascii=False).encode())
    return _box(settings.SECRET_KEY).encrypt_at_time(packed, int(at.timestamp())).decode()


def unseal(token: str, *, at: datetime) -> dict[str, Any] | None:
    """The value, or None for what is not ours or older than twelve hours."""
    try:
        packed = _box(settings.SECRET_KEY).decrypt_at_time(
            token.encode(), ttl=LONGEST_SECONDS, current_time=int(at.timestamp())
        )
        value = json.loads(zlib.decompress(packed))
    except (InvalidToken, ValueError, zlib.error):
        return None
    return value if isinstance(value, dict) else None


@lru_cache(maxsize=2)
def _box(secret: str) -> Fernet:
    derive = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=b"huiyin.web.public.draft")
    return Fernet(base64.urlsafe_b64encode(derive.derive(secret.encode())))
