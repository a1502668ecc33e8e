"""By what a text is known that is not kept."""

from cryptography.hazmat.primitives import hashes


def fingerprint(data: bytes) -> str:
    """Its SM3 fingerprint."""
    digest = hashes.Hash(hashes.SM3())
    digest.update(data)
    return digest.finalize().hex()
