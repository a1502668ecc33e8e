"""Units learned from what was accepted; objections heeded; the duty list stays the frame. Texts are invented."""

import random
from datetime import date, timedelta
from decimal import Decimal

import pytest

from huiyin.catalogue.actions import keep_learned
from huiyin.catalogue.actions.switch_classes import go_back
from huiyin.catalogue.queries import forget_learned, learned_versions
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.routing import actions, queries
from huiyin.routing.actions.learn_units import Routed, learn_units, learned_from
from huiyin.routing.factories import AT, ON, SYSTEM, a_duty_list
from huiyin.routing.queries import Measured, RoutingFacts
from huiyin.routing.rules import Counted, together
from huiyin.units.factories import SmallCity, a_city

pytestmark = pytest.mark.django_db
# Words that no duty knows, as a place has its own; who accepted them in the districts.
OWN = {"cg": "翡翠湖 游船 码头 木栈道 天鹅", "tax": "飞燕 集市 摊位费 收据 电子票"}
FILLING = ["反映", "一直", "没有", "解决", "处理", "多次", "最近", "希望", "尽快"]
LAKE = "翡翠湖木栈道断了，游船码头也没人管"


@pytest.fixture
def city():
    forget_learned()
    made = a_city()
    a_duty_list(made)
    yield made
    forget_learned()


def history(city: SmallCity, many: int, *, owner=lambda code: code) -> list[Routed]:
    chance, found = random.Random(1), []
    for number in range(many):
        code, district = chance.choice(list(OWN)), chance.choice(("d1", "d2"))
        text = "".join(chance.sample(OWN[code].split(), 3) + chance.sample(FILLING, 4))
        on = date(2025, 6, 1) + timedelta(number // 3)
        unit_id = city.units[f"{district}-{owner(code)}"]
        found.append(Routed(f"{text}。", unit_id, on, place_id=city.places[f"{district}-s1"]))
    return found


def asked(city: SmallCity, text: str, place: str = "d2-s2") -> RoutingFacts:
    return RoutingFacts(text, ON, city.places[place], claim_class="petition")


def test_units_that_in_fact_handled_such_are_proposed_with_reasons_and_probability(
    city: SmallCity, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks
) -> None:
    monkeypatch.setattr(keep_learned, "LEAST", 80)
    monkeypatch.setattr(keep_learned, "LEAST_NEWER", 15)
    cold = queries.decide(asked(city, LAKE))
    assert (cold.unit_id, cold.version) == (None, 0)
    with django_capture_on_commit_callbacks(execute=True):
        made = learn_units(history(city, 90), by=SYSTEM, at=AT, on=ON)
    assert made.switched and made.figures["worth"] > made.figures["present_worth"]
    found = queries.decide(asked(city, LAKE))
    # Never handled in this street: the line is the trade in the districts, the unit that of the place.
    assert (found.unit_id, found.level, found.version) == (city.units["d2-cg"], "district", 1)
    assert 0.6 <= found.probability <= 1 and found.history >= 30
    assert any(f"依据历史{found.history}件" in reason for reason in found.reasons)
    assert [one.in_use for one in learned_versions("units")] == [True] and learned_versions() == ()
    with django_capture_on_commit_callbacks(execute=True):
        assert go_back(by=SYSTEM, at=AT, subject="units") == 0
    assert queries.decide(asked(city, LAKE)).unit_id is None


def test_the_duty_list_stays_the_frame(city: SmallCity) -> None:
    version = learned_from(history(city, 60), on=ON)
    listed = queries.decide_with(asked(city, "路灯不亮，井盖也坏了"), version)
    assert listed.unit_id == city.units["d2-cg"] and listed.duty_item_id is not None
    accusing = RoutingFacts(LAKE, ON, city.places["d1-s1"], claim_class="accusation")
    assert queries.decide_with(accusing, version) == queries.decide_with(accusing, None)
    walled = RoutingFacts(
        LAKE,
        ON,
        city.places["d1-s1"],
        claim_class="petition",
        accused_unit_ids=frozenset({city.units["d1-cg"]}),
    )
    assert queries.decide_with(walled, version).unit_id is None


def test_little_or_one_sided_history_is_refused_and_only_the_system_learns(city: SmallCity) -> None:
    with pytest.raises(Refused, match="有20件，至少需要200件"):
        learn_units(history(city, 20), by=SYSTEM, at=AT, on=ON)
    with pytest.raises(Refused, match="两类承办单位"):
        learned_from(history(city, 30, owner=lambda _code: "cg"), on=ON)
    with pytest.raises(NotAllowed):
        learn_units([], by=Actor(kind="seat", label="某窗口", unit_path=(1,)), at=AT, on=ON)


def test_an_upheld_objection_lowers_the_unit_for_such_matters_at_once(city: SmallCity) -> None:
    text = "工地晚上噪音很大，夜间施工"
    before = queries.decide(asked(city, text))
    assert before.unit_id == city.units["d2-cg"]
    kept = actions.heed_objection(
        asked(city, text), unit_id=before.unit_id, to_unit_id=city.units["d2-build"], by=SYSTEM, at=AT
    )
    assert kept == 1
    after = queries.decide(asked(city, text))
    assert after.score < before.score or after.unit_id is None
    assert any("异议1次被采纳" in reason for reason in after.reasons)
    assert city.units["d2-build"] in [each.unit_id for each in after.alternatives]
    other = queries.decide(asked(city, text, "d1-s1"))
    assert other.score == before.score and queries.decide(asked(city, "路灯不亮")).unit_id == before.unit_id


def test_what_list_and_history_say_together() -> None:
    learned = {1: 0.7, 2: 0.3}
    assert list(together(learned, None, 0.9, of=2)) == [1, 2]
    found = together(learned, 2, 0.95, of=2)
    assert max(found, key=lambda unit: found[unit]) == 2
    assert abs(sum(found.values()) - 1) < 1e-9
    assert together({1: 1.0}, 3, 0.8, of=10)[3] > 0.5
    assert Counted(8, 10, {"1@city": (0, 20)}).chance("1@city") < 0.2 < Counted(8, 10).chance("1@city")


def test_switching_needs_enough_right_answers_and_keeps_who_and_why(city: SmallCity) -> None:
    office = city.units["xf"]
    say = {"threshold": Decimal("0.95"), "by": SYSTEM, "at": AT}
    for found, why in ((Measured(49, 49), "只有49件"), (Measured(100, 94), "低于95%")):
        with pytest.raises(Refused, match=why):
            actions.switch_on(office, "0102", measured=found, **say)
    with pytest.raises(Refused, match="90%至100%"):
        actions.switch_on(office, "0102", measured=Measured(99, 99), **(say | {"threshold": Decimal("0.5")}))
    actions.switch_on(office, "0102", measured=Measured(100, 96), **say)
    standing = queries.auto_forward(office, "0102")
    assert standing is not None and standing.measured.precision == Decimal("0.96")
    assert queries.auto_forward(office, "0109") is None
    actions.switch_off(office, "0102", measured=Measured(100, 90), reason="试", by=SYSTEM, at=AT)
    assert queries.auto_forward(office, "0102") is None
    with pytest.raises(Refused, match="没有启用"):
        actions.switch_off(office, "0102", measured=Measured(1, 1), reason="试", by=SYSTEM, at=AT)
