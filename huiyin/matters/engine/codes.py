"""Query codes: derived from the number with a key outside the database, so none is stored and any can be re-printed."""

import hmac
from hashlib import sha256

from django.conf import settings

from huiyin.kernel.numbers import CODE_LENGTH, QUERY_ALPHABET, tidy_code


def query_code(number: str, version: int = 1) -> str:
    """Return the eight-sign query code of an arrival (39.6 bits, R21)."""
    key = f"huiyin.query-code:{settings.SECRET_KEY}".encode()
    digest = int.from_bytes(hmac.new(key, f"{number}/{version}".encode(), sha256).digest())
    signs = []
    for _ in range(CODE_LENGTH):
        digest, rest = divmod(digest, len(QUERY_ALPHABET))
        signs.append(QUERY_ALPHABET[rest])
    return "".join(signs)


def proves(code: str, number: str, version: int) -> bool:
    """Say whether a typed code belongs to the number, in constant time."""
    return hmac.compare_digest(tidy_code(code), query_code(number, version))
