"""Whom an accusation names is asked when it is classified, kept as a wall, and only added to (C-1, R-302, R-303)."""

from typing import Any

import pytest

from huiyin.accounts.factories import a_seat, an_account
from huiyin.kernel.errors import NotFound, Refused
from huiyin.kernel.roles import Role
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.models import Accused, Arrival, Assignment, Claim, Clock, Involvement, Matter, Step
from huiyin.matters.states import ClaimState
from huiyin.matters.visibility import may_see, walled_units
from huiyin.post import queries as post

S = ClaimState
pytestmark = pytest.mark.django_db
TEXT = "反映某街道办负责人收受好处，请求依法查处。"


def _accuse(case: Case, *codes: str, who: str = "xf:clerk", **more: Any) -> None:
    named = [case.cast.unit(code) for code in codes]
    values = {"accused_units": named or None, "names_nobody": not named} | more
    case.do("classify", who, claim_class="accusation", **values)


def _sees(case: Case, seat: str) -> bool:
    return may_see(case.cast[seat], case.matter.pk, case.at.date())


def _named(case: Case) -> set[int | None]:
    return set(Accused.objects.filter(matter=case.matter).values_list("unit_id", flat=True))


def test_one_of_the_two_answers_is_owed() -> None:
    """C-1: without an answer nothing is classified and nothing stands behind a wall."""
    case = register(text=TEXT)
    with pytest.raises(Refused) as refused:
        _accuse(case, names_nobody=False)
    assert (refused.value.code, refused.value.field) == ("accused.unanswered", "accused_units")
    assert "未指明单位或者人员" in refused.value.message
    assert not case.matter.restricted


def test_both_answers_at_once_are_refused() -> None:
    case = register(text=TEXT)
    with pytest.raises(Refused) as refused:
        _accuse(case, "d1-s1", names_nobody=True)
    assert refused.value.code == "accused.both"


def test_another_class_names_nobody() -> None:
    case = register(text=TEXT)
    with pytest.raises(Refused) as refused:
        case.do("classify", "xf:clerk", accused_units=[case.cast.unit("d1-s1")])
    assert refused.value.code == "accused.other_class"


def test_no_such_unit() -> None:
    case = register(text=TEXT)
    with pytest.raises(Refused) as refused:
        _accuse(case, accused_units=[2**30], names_nobody=False)
    assert (refused.value.code, refused.value.field) == ("field.invalid", "accused_units")


def test_the_wall_stands_from_the_classifying_on() -> None:
    """R14: the accused unit and those it leads see nothing, and no step says whom it names."""
    case = register(text=TEXT)
    _accuse(case, "d1-gov")
    assert _named(case) == {case.cast.unit("d1-gov")}
    assert case.cast.unit("d1-s1") in walled_units(case.matter.pk, case.at.date())
    assert _sees(case, "xf:discipline")
    assert not _sees(case, "d1-gov:discipline") and not _sees(case, "xf:clerk")
    step = Step.objects.get(matter=case.matter, verb="classify")
    assert "accused_units" not in step.values and step.values["kept"]["accused"] == "named"


def test_the_identity_is_kept_secret_and_all_that_was_joined_is_sealed() -> None:
    """C-2: as when an accusation is set apart."""
    case = register(text=TEXT)
    second = register(case.cast, text=TEXT, seed=2)
    second.do("join", "xf:clerk", number=case.registered.number, reason="同一问题")
    _accuse(case, "d1-s1")
    family = Matter.objects.filter(pk__in=[case.matter.pk, second.matter.pk])
    assert all(one.restricted and one.keep_secret for one in family)
    assert all(one.restricted for one in Arrival.objects.filter(matter=case.matter))
    assert _named(second) == {case.cast.unit("d1-s1")}


def test_nobody_named_is_an_answer_and_is_remembered() -> None:
    case = register(text=TEXT)
    _accuse(case)
    assert _named(case) == set()
    assert Step.objects.get(matter=case.matter, verb="classify").note == "检举控告（未指明单位或者人员）"
    case.do("hand_over", "xf:discipline")
    assert case.state is S.HANDED_OVER


def test_what_was_named_at_filing_is_not_asked_again() -> None:
    cast = Cast()
    accused = (cast.unit("d1-s1"),)
    case = register(
        cast, text=TEXT, claim_class="accusation", by=cast["xf:discipline"], accused_unit_ids=accused
    )
    _accuse(case, who="xf:discipline", names_nobody=False)
    assert _named(case) == set(accused)


def test_the_accused_register_gives_the_matter_to_the_organ() -> None:
    """R-303: as when it is set apart; no date moves, and the office that had it sees it no more."""
    case = register(text=TEXT)
    before = case.clock("T-01")
    _accuse(case, "xf")
    organ = case.cast.unit("jw")
    assert case.matter.registrar_id == case.claim.unit_id == organ
    after = case.clock("T-01")
    assert before and after and (after.strict, after.unit_id) == (before.strict, organ)
    assert _sees(case, "jw:discipline") and not _sees(case, "xf:discipline")
    case.do("hand_over", "jw:discipline")
    assert case.state is S.HANDED_OVER


def test_an_accused_holder_loses_the_claim_to_the_register() -> None:
    case = register(text=TEXT)
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk")
    _accuse(case, "d1-s1")
    office = case.cast.unit("xf")
    assert (case.matter.registrar_id, case.claim.unit_id) == (office, office)
    assert Assignment.objects.get(claim=case.claim, ended_at__isnull=True).to_unit_id == office
    assert not Clock.objects.filter(
        claim=case.claim, ended_on__isnull=True, unit_id=case.cast.unit("d1-s1")
    ).exists()
    assert not _sees(case, "d1-s1:discipline")
    case.do("hand_over", "xf:discipline")
    assert case.state is S.HANDED_OVER


def test_where_all_organs_are_accused_a_higher_one_is_named() -> None:
    case = register(text=TEXT)
    with pytest.raises(Refused) as refused:
        _accuse(case, "xf", "jw", "d1-jw", "d2-jw")
    assert refused.value.code == "separate.no_organ" and "上一级" in refused.value.message
    assert not Accused.objects.filter(matter=case.matter).exists()


def test_a_claim_whose_companion_was_set_apart_may_be_an_accusation_too() -> None:
    case = register(text="甲。乙。", claims=("甲", "乙"))
    case.do("separate", "xf:clerk", claim=case.claims[1])
    _accuse(case, "d1-s1")
    assert case.matter.restricted


def test_nothing_is_handed_over_before_the_answer() -> None:
    """A matter from before the question was asked: its class is confirmed, and still it waits for the answer."""
    case = register(text=TEXT)
    _accuse(case)
    Step.objects.filter(matter=case.matter, verb="classify").update(values={})
    with pytest.raises(Refused) as refused:
        case.do("hand_over", "xf:discipline")
    assert refused.value.code == "accused.unanswered"
    case.do("name_accused", "xf:discipline")
    case.do("hand_over", "xf:discipline")


def test_never_handed_over_behind_the_wall() -> None:
    """C-1: not to the accused, and not to whom they lead."""
    case = register(text=TEXT)
    _accuse(case, "d1-gov")
    for code in ("d1-gov", "d1-s1", "d1-cg"):
        with pytest.raises(Refused) as refused:
            case.do("hand_over", "xf:discipline", unit=case.cast.unit(code))
        assert refused.value.code == "wall.accused"


def test_more_are_named_later_and_nobody_is_let_in_again() -> None:
    case = at_stage(S.HANDED_OVER)
    Involvement.objects.create(
        matter_id=case.matter.pk, unit_id=case.cast.unit("d1-s1"), part="copy", since=case.at
    )
    assert _sees(case, "d1-s1:discipline")
    case.do("name_accused", "jw:discipline", accused_units=[case.cast.unit("d1-s1")])
    assert not _sees(case, "d1-s1:discipline") and _sees(case, "jw:discipline")
    case.do("name_accused", "xf:discipline", accused_units=[case.cast.unit("d2-s2")])
    case.do("name_accused", "xf:discipline", accused_units=[case.cast.unit("d2-s2")])
    assert _named(case) == {case.cast.unit("d1-s1"), case.cast.unit("d2-s2")}
    assert all("accused_units" not in step.values for step in Step.objects.filter(verb="name_accused"))


def test_an_accused_organ_loses_what_it_holds() -> None:
    case = at_stage(S.HANDED_OVER)
    case.do("name_accused", "xf:discipline", accused_units=[case.cast.unit("jw")])
    assert case.claim.unit_id == case.cast.unit("xf")
    assert not _sees(case, "jw:discipline")


def test_nobody_is_named_outside_the_compartment() -> None:
    case = register()
    with pytest.raises(Refused) as refused:
        case.do("name_accused", "xf:clerk")
    assert refused.value.code == "action.wrong_state"
    sealed = at_stage(S.HANDED_OVER, seed=2)
    with pytest.raises(NotFound):
        sealed.do("name_accused", "xf:clerk", claim=Claim.objects.get(matter=sealed.matter))


def test_notices_are_taken_back_from_who_is_shut_out() -> None:
    """C-1: what a unit was told while the matter was ordinary, and what a seat was told before its unit was named."""
    case = register(text=TEXT)
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk")
    assert _told(case, "d1-s1:handler") == 1
    _accuse(case, "d1-s1")
    assert _told(case, "d1-s1:handler") == _told(case, "d1-s1:discipline") == 0
    keeper = case.cast["jw:discipline"]
    case.do("hand_over", "xf:discipline")
    assert _told(case, "jw:discipline") == 1
    case.do("name_accused", "xf:discipline", accused_units=[case.cast.unit("jw")])
    assert _told(case, "jw:discipline") == 0 == post.unread(keeper)


def _told(case: Case, seat: str) -> int:
    return sum(one.number == case.registered.number for one in post.inbox(case.cast[seat]).items)


def _jia(case: Case, unit: str, username: str = "jia") -> int:
    an_account(username, "贾卫民")
    return a_seat(case.cast.unit(unit), (Role.HANDLER,), username=username).account_id


def _people(matter: Matter) -> set[int | None]:
    rows = Accused.objects.filter(matter=matter, account__isnull=False)
    return set(rows.values_list("account_id", flat=True))


def test_a_person_is_named_when_it_is_classified_and_later() -> None:
    """C-1: by name; the step says neither."""
    case = register(text=TEXT)
    first = _jia(case, "d2-s2")
    _accuse(case, accused_people="贾卫民", names_nobody=False)
    assert _people(case.matter) == {first}
    an_account("tong", "佟小雨")
    second = a_seat(case.cast.unit("d1-cg"), (Role.HANDLER,), username="tong").account_id
    case.do("name_accused", "xf:discipline", accused_units=None, accused_people="佟小雨、贾卫民")
    assert _people(case.matter) == {first, second}
    assert not any(
        "贾卫民" in str(step.values) + step.note for step in Step.objects.filter(matter=case.matter)
    )
    assert case.cast.unit("d2-s2") in walled_units(case.matter.pk, case.at.date())


def test_whoever_is_set_apart_keeps_the_person_out() -> None:
    case = register(text=TEXT, claims=("请求疏通下水道", TEXT))
    person = _jia(case, "d2-s2")
    case.do("separate", "xf:clerk", claim=case.claims[1], accused_people="贾卫民")
    assert _people(Matter.objects.latest("pk")) == {person}


def test_a_name_that_is_unclear_is_asked_for_again() -> None:
    case = register(text=TEXT)
    with pytest.raises(Refused, match="本平台没有名叫“贾卫民”的工作人员") as refused:
        _accuse(case, accused_people="贾卫民", names_nobody=False)
    assert refused.value.field == "accused_people"
    first, _second = _jia(case, "d2-s2"), _jia(case, "d1-cg", "jia2")
    with pytest.raises(Refused, match="有2位，请同时填写其所在的“被反映的单位”"):
        _accuse(case, accused_people="贾卫民", names_nobody=False)
    _accuse(case, "d2-s2", accused_people="贾卫民")
    assert _people(case.matter) == {first}
    with pytest.raises(Refused, match="请填写被反映的单位，或者被反映的人员"):
        case.do("name_accused", "xf:discipline", accused_units=None)
