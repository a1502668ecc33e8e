"""The header Idempotency-Key: what makes a second sending harmless, and ties files to the filing they go with."""

import hashlib

from huiyin.api.v1.clients import Caller
from huiyin.kernel.errors import HuiyinError

LONGEST = 200


class NoKey(HuiyinError):
    """The header Idempotency-Key is missing or malformed."""

    status = 400


def check_key(key: str) -> None:
    """Raises NoKey."""
    if not 1 <= len(key.strip()) <= LONGEST:
        raise NoKey(
            "请在 Idempotency-Key 头中提供防重键（1 至 200 个字符，建议用 UUID）。",
            code="key.missing",
            field="Idempotency-Key",
        )


def own_key(caller: Caller, key: str) -> str:
    """The key of one client: nobody else's is the same."""
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
    return f"api:{caller.client.id}:{digest[:48]}"
