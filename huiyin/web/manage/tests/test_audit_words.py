"""What auditors read of a row: words and numbers of the register, no codes of the program."""

import pytest

from huiyin.accounts.factories import an_actor
from huiyin.intake.factories import City, a_filing
from huiyin.kernel.roles import Role
from huiyin.matters.models import Claim
from huiyin.web.manage.audit.names import Names
from huiyin.web.manage.tests.conftest import NOW
from huiyin.web.parts.show import Link

pytestmark = pytest.mark.django_db


def test_a_matter_is_named_by_its_number_with_the_way_to_its_record(city: City) -> None:
    made = a_filing(at=NOW)
    chain = f"matter:{made.matter_id}"
    names = Names.of([(chain, {"arrival": made.arrival_id, "channel": "web", "step": 9})])
    shown = names.chain(chain)
    assert isinstance(shown, Link)
    assert (shown.text, shown.url) == (f"信访事项 {made.number}", f"/manage/audit/?number={made.number}")
    assert names.words({"arrival": made.arrival_id, "channel": "web", "step": 9}) == (
        f"来件 {made.number}；渠道 网上信访"
    )
    assert names.words({"arrival": made.arrival_id, "channel": "web"}, of=chain) == "渠道 网上信访"


def test_claims_states_bodies_and_seats_are_named(city: City) -> None:
    made = a_filing(at=NOW)
    claim_id = Claim.objects.get(matter_id=made.matter_id).pk
    clerk = an_actor(city.unit("xf"), Role.CLERK)
    detail = {
        "claim": claim_id,
        "from": "registered",
        "to": "forwarded",
        "asked": [city.unit("xf")],
        "seat": clerk.seat_id,
        "roles": ["clerk", "head"],
        "restricted": True,
        "with": made.matter_id,
    }
    told = Names.of([("accounts", detail)]).words(detail)
    assert told.startswith(
        "诉求 第1项；自 已登记，待分流；至 已转送，待受理；协办、联办单位 试市信访局；岗位 "
    )
    assert told.endswith(f"职责 受理登记、单位负责人；转入专册 是；相关件 {made.number}")


@pytest.mark.parametrize(
    ("chain", "shown"),
    [
        ("people:7", "信访人登记 7"),
        ("routing:samples", "试验例句"),
        ("units", "单位载入"),
        ("matter:999", "信访事项 999"),
        ("strange:7", "strange 7"),
    ],
)
def test_other_chains_are_told_in_words(chain: str, shown: str) -> None:
    assert Names.of([(chain, {})]).chain(chain) == shown


def test_a_door_that_is_no_more_keeps_what_was_recorded() -> None:
    assert Names.of([]).words({"channel": "telegraph"}) == "渠道 telegraph"
