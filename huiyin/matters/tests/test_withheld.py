"""What was written before an accusation was set apart goes out of sight with it (C-1, R-302)."""

import json
from dataclasses import asdict

import pytest

from huiyin.documents import queries as documents
from huiyin.kernel.actor import Actor
from huiyin.matters.factories import Case, Cast, register
from huiyin.matters.models import Link, Matter, Paper, Step
from huiyin.matters.queries import CaseFile, case_file, tracking
from huiyin.matters.queries.withheld import WITHHELD
from huiyin.matters.states import ClaimState

S = ClaimState
pytestmark = pytest.mark.django_db
HARMLESS, SECRET = "请求疏通下水道", "街道办李某收受物业好处"


def _apart(*, split: bool, cast: Cast | None = None) -> Case:
    """A matter at its unit, with words about both claims in every kind of row; then one is set apart."""
    whole = f"{HARMLESS}。另反映{SECRET}。"
    case = register(cast, text=whole, claims=() if split else (HARMLESS, SECRET))
    for claim in case.claims:
        case.do("classify", "xf:clerk", claim=claim)
        case.do("forward", "xf:clerk", claim=claim, unit=case.cast.unit("d2-s2"), reason=f"反映{SECRET}")
    case.do("supplement", text=f"补充：{SECRET}，有转账记录。")
    case.do("ask_petitioner", "d2-s2:handler", question=f"请说明{SECRET}的时间。")
    case.do("answer_question", answer=f"{SECRET}是在三月。")
    case.do("object", "d2-s2:liaison", reasons=f"来件反映{SECRET}，不属于我单位职责，请退回另行办理。")
    case.do("decide_objection", "xf:clerk", agreed="no", reason=f"{SECRET}一项另行办理")
    if split:
        case.do("split", "d2-s2:liaison", parts=f"{HARMLESS}\n{SECRET}")
    case.do("separate", "xf:clerk", claim=case.claims[1], accused_units=[case.cast.unit("d1-s1")])
    return case


def _all_words(case: CaseFile) -> str:
    papers = documents.documents(row["document_id"] for row in case.papers)
    sections = [paper.sections for paper in papers.values()]
    return json.dumps([asdict(case), sections], ensure_ascii=False, default=str)


def _seen(case: Case, seat: str) -> str:
    return _all_words(case_file(case.cast[seat], case.registered.number, on=case.at.date()))


@pytest.mark.parametrize("split", [True, False], ids=["split off later", "came as two"])
def test_c1_no_ordinary_seat_reads_it_in_the_old_matter(split: bool) -> None:
    """In no claim, step, paper, sending, objection, question, proposal or arrival."""
    case = _apart(split=split)
    for seat in ("xf:clerk", "xf:supervisor", "d2-s2:handler"):
        said = _seen(case, seat)
        assert "李某" not in said and "检举" not in said, seat
        assert HARMLESS in said and WITHHELD in said


@pytest.mark.parametrize("split", [True, False], ids=["split off later", "came as two"])
def test_c1_nor_does_who_holds_the_old_number(split: bool) -> None:
    case = _apart(split=split)
    found = tracking(case.citizen, on=case.at.date())
    papers = documents.documents(row["document_id"] for row in found.papers)
    words = json.dumps(
        [asdict(found), [one.sections for one in papers.values()]], ensure_ascii=False, default=str
    )
    assert "李某" not in words and HARMLESS in words


def test_c1_what_was_done_when_and_by_whom_stays() -> None:
    case = _apart(split=True)
    steps = case_file(case.cast["xf:clerk"], case.registered.number, on=case.at.date()).steps
    stored = Step.objects.filter(matter=case.matter).order_by("pk").values_list("verb", "actor_label", "at")
    assert [(step["verb"], step["actor_label"], step["at"]) for step in steps] == list(stored)


def test_c1_nothing_is_lost_the_compartment_reads_all_of_it() -> None:
    """The originals stay as they are, and their papers open there."""
    case = _apart(split=True)
    new = _new_matter(case)
    seen = case_file(case.cast["xf:discipline"], new.number, on=case.at.date())
    kinds = [row["kind"] for row in seen.papers]
    assert "D-02" in kinds and set(
        Paper.objects.filter(matter=case.matter).values_list("kind", flat=True)
    ) >= set(kinds)
    words = _all_words(seen)
    assert f"补充：{SECRET}" in words and f"{SECRET}是在三月" in words
    assert "李某" in _all_words(seen)


def test_what_says_nothing_of_it_stays_in_sight() -> None:
    """Claims that came as two: papers and entries of the other one are its own."""
    case = register(claims=(HARMLESS, SECRET), text=f"{HARMLESS}。{SECRET}。")
    for claim in case.claims:
        case.do("classify", "xf:clerk", claim=claim)
        case.do("forward", "xf:clerk", claim=claim, unit=case.cast.unit("d2-s2"))
    case.do("separate", "xf:clerk", claim=case.claims[1])
    seen = case_file(case.cast["d2-s2:handler"], case.registered.number, on=case.at.date())
    mine = Paper.objects.filter(matter=case.matter, claim=case.claims[0])
    assert {row["id"] for row in seen.papers} == set(mine.values_list("pk", flat=True)) != set()
    forwarded = next(step for step in seen.steps if step["verb"] == "forward")
    assert forwarded["values"]["unit"] == case.cast.unit("d2-s2")


def test_two_that_were_set_apart_are_kept_from_each_other() -> None:
    """Each has a wall of its own: what was written of both together is shown in neither."""
    other = "社区王某截留补助款项"
    case = register(text=f"{HARMLESS}。{SECRET}。{other}。")
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk", unit=case.cast.unit("d2-s2"))
    case.do("split", "d2-s2:liaison", parts=f"{HARMLESS}\n{SECRET}\n{other}")
    for ordinal in (1, 2):
        case.do("separate", "xf:clerk", claim=case.claims[ordinal])
    desk = case.cast["xf:discipline"]
    for new, foreign in zip(_new_matters(case), ("王某", "李某"), strict=True):
        assert foreign not in _all_words(case_file(desk, new.number, on=case.at.date()))
    assert "李某" not in _seen(case, "xf:clerk") and "王某" not in _seen(case, "xf:clerk")


def test_all_that_was_joined_is_withheld_too() -> None:
    case = register(text=f"{HARMLESS}。{SECRET}。", claims=(HARMLESS, SECRET))
    second = register(case.cast, text=SECRET, seed=2)
    second.do("join", "xf:clerk", number=case.registered.number, reason="同一问题")
    case.do("separate", "xf:clerk", claim=case.claims[1])
    assert "李某" not in _seen(case, "xf:clerk")
    found = tracking(Actor.citizen(second.registered.arrival_id), on=case.at.date())
    assert "李某" not in json.dumps(asdict(found), ensure_ascii=False, default=str)


def _new_matter(case: Case) -> Matter:
    (found,) = _new_matters(case)
    return found


def _new_matters(case: Case) -> list[Matter]:
    return [link.matter for link in Link.objects.filter(other=case.matter, kind="split").order_by("pk")]
