"""Sealing a short secret that another module must keep for a while, such as a query code on its way out."""

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
