"""Everyday sentences by what they are about, for whoever learns how people speak."""

from huiyin.catalogue.rules.sayings import spoken


def subjects() -> tuple[tuple[str, ...], ...]:
    """For each item of the catalogue that came with the platform, all that people say when they mean it."""
    return tuple((*one.sentences, *one.phrases) for _code, one in sorted(spoken().items()))
