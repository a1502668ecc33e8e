"""On what an action rests, article by article: several rules may quote one article."""

from collections.abc import Iterable

from huiyin.catalogue.queries import Basis


def grounds(basis: Iterable[Basis]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each article once, such as 《信访工作条例》第二十二条, with the words of it that are quoted."""
    found: dict[str, dict[str, None]] = {}
    for one in basis:
        found.setdefault(f"《{one.law.strip('《》')}》{one.article}", {})[one.quote] = None
    return tuple((title, tuple(quotes)) for title, quotes in found.items())
