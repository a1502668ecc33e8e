"""Directions as they are stored: one signed byte for each number, half a kilobyte in all."""

from zlib import crc32

import numpy as np

from huiyin.matching.meaning import Directions, unit

_FINE = 512
"""Hardly any number of a direction is larger than a quarter."""


def packed(ways: Directions) -> list[bytes]:
    """Each row as it is stored."""
    return [row.tobytes() for row in np.clip(np.rint(unit(ways) * _FINE), -127, 127).astype(np.int8)]


def nearness(way: bytes, others: list[bytes]) -> list[float]:
    """How nearly each of the others points the same way, -1 to 1."""
    if not others:
        return []
    rows = unit(
        np.frombuffer(b"".join([way, *others]), np.int8).reshape(len(others) + 1, -1).astype(np.float32)
    )
    return [float(one) for one in rows[1:] @ rows[0]]


def checked(text: str) -> int:
    """By this it is seen whether a text has changed since it was pointed."""
    return crc32(text.encode())
