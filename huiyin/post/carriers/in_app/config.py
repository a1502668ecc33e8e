"""The desk needs no settings."""


def ready() -> bool:
    """Always."""
    return True
