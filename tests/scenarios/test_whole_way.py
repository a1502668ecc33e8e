"""The whole way of a matter: every function a logged step, no step jumped, nothing unanswered, a verdict last."""

from decimal import Decimal

import pytest

from huiyin.audit import queries as audit
from huiyin.evaluation.queries import by_unit, evaluations
from huiyin.kernel.errors import HuiyinError, Refused
from huiyin.kernel.numbers import register_number
from huiyin.matters import queries
from huiyin.matters.actions import ClaimState, all_actions
from huiyin.matters.factories import WAYS, Case, Cast, at_stage, register, served
from huiyin.routing.actions import DutySeed, load_lists
from huiyin.units.factories import OPENED, SYSTEM
from huiyin.units.queries import UnitLevel
from tests.scenarios.desk import AT, case_file, comes, numbers, queue, tracked

S = ClaimState
pytestmark = pytest.mark.django_db
LAMP = "柳岸社区门口的路灯坏了三个星期，晚上漆黑一片，请尽快修理路灯。"
MAIN = (*WAYS[S.SERVED], ("evaluate", "", {}), ("archive", "xf:clerk", {}))


def test_jz09_the_six_steps_follow_each_other_and_none_is_jumped() -> None:
    """JZ-09: registered, sorted, received, handled, urged, archived: what is not next is refused at each point."""
    case = register()
    for place, (verb, who, values) in enumerate(MAIN):
        for later, seat, more in MAIN[place + 1 :]:
            if later not in ("evaluate", verb):
                with pytest.raises(HuiyinError):
                    case.do(later, seat.format(street=case.street), **more)
        case.do(verb, who.format(street=case.street), after=60 if verb == "archive" else 1, **values)
    done = [step["verb"] for step in case_file(case, "xf:clerk").steps]
    assert done == ["register", *(verb for verb, _who, _values in MAIN)]
    assert case.state is S.ARCHIVED
    assert "archive" not in _offered(case, "xf:clerk")


def _offered(case: Case, seat: str) -> set[str]:
    return {offer.verb for offer in queries.offers(case.cast[seat], case.claim.pk, at=case.at)}


def test_jz10_one_register_numbers_follow_each_other_and_none_is_used_twice() -> None:
    """JZ-10: whatever the door, whatever is refused in between: gapless within the year, with a check sign."""
    cast = Cast()
    found = []
    for channel in ("web", "wechat", "email", "web"):
        found.append(comes(cast, LAMP, channel=channel).registered.number)
        with pytest.raises(Refused):
            comes(cast, "", channel=channel)
    sequence = [int(number.split("-")[2]) for number in found]
    assert sequence == list(range(sequence[0], sequence[0] + 4))
    assert found == [register_number(found[0].split("-")[0], AT.year, each) for each in sequence]


def test_jz27_the_survey_comes_after_the_served_reply_and_never_before() -> None:
    """JZ-27: the loop closes with the petitioner's verdict, and only once the reply is in the petitioner's hands."""
    case = at_stage(S.OPINION_ISSUED)
    with pytest.raises(HuiyinError):
        case.do("evaluate")
    assert "evaluate" not in {offer.verb for offer in _citizens(case)}
    case.do("serve", "d1-s1:handler")
    assert "evaluate" in {offer.verb for offer in _citizens(case)}
    case.do("evaluate")
    assert len(evaluations(case.citizen, case.matter.pk, on=case.at.date())) == 1


def _citizens(case: Case) -> tuple[queries.Offer, ...]:
    return queries.offers(case.citizen, case.claim.pk, at=case.at)


def test_wg12_wg13_six_functions_each_with_its_kind_of_step_for_citizen_and_office() -> None:
    """WG-12, WG-13: filed, handled, judged online, and overseen: one record that citizen, unit and watcher read."""
    cast = Cast()
    case = comes(cast, LAMP)
    for verb, who, values in MAIN[:-1]:
        case.do(verb, who.format(street=case.street), after=1, **values)
    kinds = {step["verb"] for step in case_file(case, "xf:clerk").steps}
    assert {"register", "classify", "forward", "accept", "issue_opinion", "serve", "evaluate"} <= kinds
    assert kinds <= {action.verb for action in all_actions()}
    seen = tracked(case)
    assert seen.text == LAMP
    told = [step["verb"] for step in seen.steps if step["verb"] in ("register", "forward", "accept", "serve")]
    assert told == ["register", "forward", "accept", "serve"]
    leader = cast["gov:leader"]
    assert queries.overseen(leader, on=case.at.date()).counts == {"open": len(queue_of(case))}
    assert audit.verify(f"matter:{case.matter.pk}").ok


def queue_of(case: Case) -> list[str]:
    """Whether the claim is still open, as its unit's queue says."""
    return queue(case.cast, f"{case.street}:handler", case)


def test_wh28_bj10_the_proposed_route_cites_the_duty_and_a_person_may_decide_otherwise() -> None:
    """WH-28, BJ-10: 自动交办 proposes by the duty item; another unit needs no more than a reason in the record."""
    cast = Cast()
    duty = DutySeed(
        unit_id=cast.unit("d1-cg"),
        text="城市道路照明设施维护",
        keywords=("路灯", "修理路灯"),
        level=UnitLevel.DISTRICT,
        source="三定规定第三条",
        valid_from=OPENED,
    )
    load_lists([duty], [], by=SYSTEM, at=AT)
    case = comes(cast, LAMP)
    proposed = case.claim.proposal["unit"]
    assert proposed["id"] == cast.unit("d1-cg")
    assert proposed["duty"] and any("城市道路照明设施维护" in reason for reason in proposed["reasons"])
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk", unit=cast.unit("d1-s1"), reason="小区内路灯由街道先行处置")
    (sent,) = case_file(case, "xf:clerk").claims[0].assignments
    assert (sent["to_unit_id"], sent["reason"]) == (cast.unit("d1-s1"), "小区内路灯由街道先行处置")


def test_wh28_each_of_the_five_steps_has_its_limit_and_its_entry_in_the_log() -> None:
    """WH-28: received, sent, urged, answered in time, judged: every open stretch has a limit and who owes it."""
    case = register()
    limits = [{due.rule for due in case_file(case, "xf:clerk").claims[0].dues}]
    for verb, who, values in MAIN[:-2]:
        case.do(verb, who.format(street=case.street), after=1, **values)
        limits.append({due.rule for due in case_file(case, "xf:clerk").claims[0].dues})
    assert all(limits)
    for rule in ("T-01", "T-03", "T-05", "X-SERVE", "T-08"):
        assert any(rule in running for running in limits), rule
    assert len(audit.trail(f"matter:{case.matter.pk}")) == len(limits)


def test_wh29_nothing_is_without_an_answer_unless_it_stands_on_the_list() -> None:
    """WH-29: 件件有回音: after its limit an unanswered matter is on the watcher's list, and leaves it when answered."""
    case = at_stage(S.HANDLING)
    leader, limit = case.cast["gov:leader"], case.clock("T-05")
    assert limit is not None
    on_time = queries.overseen(leader, on=limit.strict, standing="late")
    assert on_time.rows == ()
    case.do("extend", "d1-s1:head", on=limit.strict)
    longer = case.clock("T-05")
    assert longer is not None
    case.at = case.at.replace(month=longer.strict.month, day=longer.strict.day).replace(hour=9)
    late_on = longer.strict.replace(day=longer.strict.day + 1)
    (row,) = queries.overseen(leader, on=late_on, standing="late").rows
    assert [row.number] == numbers(case)
    case.do("issue_opinion", "d1-s1:handler", on=late_on)
    case.do("serve", "d1-s1:handler")
    assert queries.overseen(leader, on=late_on, standing="late").rows == ()
    assert tracked(case).status == "已答复"


def test_jz31_eight_of_nine_are_satisfied() -> None:
    """JZ-31: nine verdicts, eight satisfied: 88.9 %; a follow-up counts in place of the first verdict."""
    cast = Cast()
    levels = ("5", "4", "5", "3", "4", "5", "5", "2", "4")
    cases = [served(AT.date(), cast=cast, seed=n) for n, _level in enumerate(levels, start=1)]
    for case, level in zip(cases, levels, strict=True):
        case.do("evaluate", unit_level=level)
    whole = {"since": AT.date(), "until": AT.date()}
    (found,) = by_unit(cast["gov:leader"], **whole).values()
    assert (found.answered, found.given, found.satisfied, found.percent) == (9, 9, 8, Decimal("88.9"))
    assert by_unit(cast["d2-xf:clerk"], **whole) == {}
    cases[7].do("evaluate", unit_level="4")
    (found,) = by_unit(cast["gov:leader"], **whole).values()
    assert found.percent == Decimal("100.0")
