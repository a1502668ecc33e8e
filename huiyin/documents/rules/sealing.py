"""What binds the wording of a document to its fingerprint."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from cryptography.hazmat.primitives import hashes


def digest(*, kind: str, title: str, unit_id: int, issued_on: date, sections: Sequence[Any]) -> bytes:
    """The SM3 fingerprint (32 bytes) of what the document says and in whose name and when."""
    plain = [kind, title, unit_id, issued_on.isoformat(), sections]
    made = hashes.Hash(hashes.SM3())
    made.update(json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode())
    return made.finalize()
