"""Holding the articles that a paper names against the texts of the laws."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from huiyin.catalogue import queries as catalogue
from huiyin.documents import rules
from huiyin.kernel.errors import Refused


def check_citations(kind: rules.Kind, contents: Mapping[str, Any], *, on: date) -> None:
    """Refuse an article that the law in force on the day does not have.

    Laws whose text the catalogue does not hold, such as rules of the place, pass: nothing can be said of them.
    A law that has ended is cited for what happened under it as 原《…》.
    """
    for one in rules.named(kind.needs, contents):
        if not _is_held(one.law, on):
            continue
        cited = catalogue.Cited(kind.code, one.field, one.law, one.article, former=one.former)
        wrong = catalogue.unproven([cited], on=on)
        if wrong:
            raise Refused(
                f"《{one.law}》{one.article}：{wrong[0].reason}。请核对后更正；适用原规定的，请写作“原《{one.law}》”。",
                code="document.citation",
                field=one.field,
            )


def _is_held(law: str, on: date) -> bool:
    found = catalogue.current_law(law, on=on)
    # Of a law that is still to come, the version before it is not held.
    return found is not None and not found.is_coming(on) and catalogue.law_text(found) is not None
