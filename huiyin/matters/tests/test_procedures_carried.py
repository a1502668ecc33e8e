"""The procedures of a claim stay in sight when it is split, joined, taken out again or set apart (WH-09, U29, U30)."""

import json
from dataclasses import asdict

import pytest

from huiyin.matters.factories import Case, Cast, at_stage
from huiyin.matters.models import Claim, Link, ProcedureEvent
from huiyin.matters.queries import CaseFile, Tracking, case_file, offers, tracking
from huiyin.matters.queries.withheld import WITHHELD
from huiyin.matters.states import ClaimState

S = ClaimState
HANDLER, CLERK = "d1-s1:handler", "xf:clerk"
SECRET = "街道办李某收受物业好处"
pytestmark = pytest.mark.django_db


def come_back(cast: Cast | None = None, *, decision: str = "裁决书〔2026〕5号", seed: int = 1) -> Case:
    """A claim that has been through arbitration and is handled anew."""
    case = at_stage(S.FORWARDED, cast=cast, seed=seed)
    case.do("choose_way", HANDLER, way="2", reason="劳动争议", path="HR-01")
    case.do("divert", HANDLER)
    case.do("report_decision", HANDLER, decision=decision)
    case.do("reopen", "d1-s1:liaison", ground="backflow", reason="法院裁定不予受理，退回办理。")
    assert case.state is S.FORWARDED
    return case


def page(case: Case, seat: str = CLERK) -> CaseFile:
    return case_file(case.cast[seat], case.registered.number, on=case.at.date())


def citizens(case: Case) -> Tracking:
    return tracking(case.citizen, on=case.at.date())


def paths(seen: CaseFile | Tracking) -> list[list[str]]:
    return [[course.code for course in claim.courses] for claim in seen.claims]


def test_u30_each_part_of_a_split_claim_keeps_what_it_went_through() -> None:
    case = come_back()
    case.do("split", HANDLER, parts="请求支付工资\n请求补缴社保")
    assert paths(page(case)) == paths(citizens(case)) == [["HR-01"], ["HR-01"]]
    first, second = (claim.courses[0] for claim in citizens(case).claims)
    assert first.decision == second.decision and first.stages == second.stages
    parts = case.claims
    case.do("choose_way", HANDLER, claim=parts[1], way="1", reason="不服行政行为", path="GN-03")
    case.do("divert", HANDLER, claim=parts[1])
    assert paths(citizens(case)) == [["HR-01"], ["HR-01", "GN-03"]]
    assert citizens(case).claims[1].courses[1].decided_on is None


def test_a_new_way_without_a_path_goes_not_on_in_the_old_procedure() -> None:
    case = come_back()
    case.do("choose_way", HANDLER, way="5", reason="要求履行职责", path="")
    case.do("divert", HANDLER)
    assert paths(citizens(case)) == [["HR-01"]]
    offered = {one.verb for one in offers(case.cast[HANDLER], case.claim.pk, at=case.at)}
    assert "report_progress" in offered and "enter_step" not in offered


def test_u29_who_is_joined_sees_both_the_own_procedure_and_that_of_the_main_matter() -> None:
    main = at_stage(S.FORWARDED, seed=2)
    joined = come_back(main.cast)
    joined.do("join", CLERK, number=main.registered.number, reason="反映同一问题")
    main.at = joined.at
    main.do("choose_way", HANDLER, way="1", reason="不服行政行为", path="GN-03")
    main.do("divert", HANDLER)
    joined.at = main.at
    assert paths(citizens(joined)) == [["HR-01", "GN-03"]]
    assert paths(citizens(main)) == [["GN-03"]]
    seen = page(main, HANDLER).claims[0].courses
    assert [(one.code, one.number) for one in seen] == [("HR-01", joined.registered.number), ("GN-03", "")]
    assert paths(page(joined)) == [["HR-01"]]


def test_u29_taken_out_again_each_has_its_own() -> None:
    main = at_stage(S.FORWARDED, seed=2)
    joined = come_back(main.cast)
    joined.do("join", CLERK, number=main.registered.number, reason="反映同一问题")
    joined.do("unjoin", CLERK)
    main.at = joined.at
    assert paths(citizens(joined)) == paths(page(joined)) == [["HR-01"]]
    assert paths(citizens(main)) == paths(page(main)) == [[]]


def test_c1_what_is_set_apart_takes_its_procedure_along_and_leaves_no_words_of_it() -> None:
    """R-302: the decision that repeats the accusation is read in the compartment only."""
    case = come_back(decision=f"裁决书〔2026〕5号：{SECRET}不属于本程序")
    case.do("split", HANDLER, parts=f"请求支付工资\n{SECRET}")
    case.do("separate", CLERK, claim=case.claims[1], accused_units=[case.cast.unit("d2-s2")])
    for seen in (page(case), citizens(case)):
        assert "李某" not in json.dumps(asdict(seen), ensure_ascii=False, default=str)
        assert paths(seen) == [["HR-01"], []]
        assert seen.claims[0].courses[0].decision == WITHHELD
    apart = Claim.objects.get(matter=Link.objects.get(other=case.matter, kind="split").matter)
    assert ProcedureEvent.objects.filter(claim=apart, kind="decided", words__contains=SECRET).exists()
    case.cast.open("xf:discipline")
    own = case_file(case.cast["xf:discipline"], apart.matter.number, on=case.at.date())
    assert paths(own) == [["HR-01"]] and SECRET in own.claims[0].courses[0].decision
