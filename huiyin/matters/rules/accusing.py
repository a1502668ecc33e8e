"""Whom an accusation names: one of two answers is owed before anything is done with it (C-1, R-302)."""

from collections.abc import Collection

from huiyin.kernel.errors import Refused

#: What the step keeps, so that a later hand-over knows that the question was answered.
NAMED, NOBODY = "named", "nobody"


def check_answer(claim_class: str, named: Collection[int], *, nobody: bool, known: bool) -> str:
    """Return what was answered, "" for no accusation.

    `known` says that the accused were named before. Raises Refused for no answer, for two, and for an answer to
    a question that no other class asks.
    """
    if claim_class != "accusation":
        if named:
            raise Refused(
                "只有检举控告才填写被反映的单位和人员。请核对诉求类别，或者清空被反映的单位和人员。",
                code="accused.other_class",
                field="accused_units",
            )
        return ""
    if named and nobody:
        raise Refused(
            "已填写被反映的单位或者人员，“未指明单位或者人员”请选“否”或者不选。",
            code="accused.both",
            field="names_nobody",
        )
    if not named and not nobody and not known:
        raise Refused(
            "检举控告须先填写被反映的单位或者人员，以便隔离。来件没有指明的，“未指明单位或者人员”请选“是”。",
            code="accused.unanswered",
            field="accused_units",
        )
    return NAMED if named or known else NOBODY


def check_handed_over(*, answered: bool) -> None:
    """An accusation goes nowhere before it is known from whom it must be kept."""
    if not answered:
        raise Refused(
            "移送前请先补充被反映的单位或者人员，或者重新核定类别，“未指明单位或者人员”选“是”。",
            code="accused.unanswered",
        )
