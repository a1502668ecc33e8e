"""Sealing for other modules: a short secret kept for a while, a piece of a file, a mark by which to find again."""

from huiyin.people import sealing


def seal_parcel(text: str, *, place: str) -> bytes:
    """The sealed text; it opens only at the same place."""
    return sealing.seal(text, place=b"parcel " + place.encode())


def open_parcel(sealed: bytes, *, place: str) -> str | None:
    """The text, or None when it cannot be opened any more (its key is off the ring)."""
    try:
        return sealing.unseal(sealed, place=b"parcel " + place.encode())
    except sealing.CannotOpen:
        return None


def seal_piece(plain: bytes, *, place: str) -> bytes:
    """A sealed piece of a file; it opens only at the same place."""
    return sealing.seal_bytes(plain, place=b"piece " + place.encode())


def open_piece(sealed: bytes, *, place: str) -> bytes | None:
    """The piece, or None when it was changed, stands elsewhere, or its key is off the ring."""
    try:
        return sealing.unseal_bytes(sealed, place=b"piece " + place.encode())
    except sealing.CannotOpen:
        return None


def piece_key(sealed: bytes) -> str:
    """By which key of the ring a piece or parcel was sealed."""
    return sealing.key_id_of(sealed)


def active_key() -> str:
    """The key that seals from now on."""
    return sealing.active_key_id()


def blind(kind: str, text: str) -> bytes:
    """A keyed fingerprint by which an equal text is found again and nothing else is learned."""
    return sealing.blind_index(kind, text)
