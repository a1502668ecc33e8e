"""A citizen urges and sees that the unit was urged and on which day it did something since (PK-32)."""

from datetime import timedelta

import pytest
from django.test import Client

from huiyin.accounts.actions import issue_token
from huiyin.audit import queries as audit
from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound, Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.post.models import Message
from huiyin.supervision.actions import urge
from huiyin.supervision.models import Urge
from huiyin.units.factories import SYSTEM
from huiyin.web.factories import signed_in
from huiyin.web.parts.days import day_words
from huiyin.web.public.tests.journey import hidden_in
from huiyin.web.public.tests.proved import MATTER, act, page_of, proved

pytestmark = pytest.mark.django_db


def told() -> list[tuple[str, int]]:
    """Who was told to get on with it."""
    return list(Message.objects.filter(template="unit_urge").values_list("addressee_kind", "addressee_id"))


def test_pk32_urging_tells_the_unit_once_in_five_working_days_and_its_progress_shows() -> None:
    case = at_stage(ClaimState.HANDLING)
    unit = case.cast.unit(case.street)
    with proved(case) as client:
        assert "催办" in page_of(client)
        answer = client.post(act(case, "urge"), hidden_in(page_of(client)))
        assert answer.headers["Location"] == MATTER
        page = page_of(client)
        assert "已经催办" in page and "您催办了柳岸街道办事处" in page and "还没有新的办理进展" in page
        assert "起可以再次催办" in page and 'action="/track/' + f"{case.claim.pk}/urge/" not in page
        client.post(act(case, "urge"))
        assert "已经催办过" in page_of(client)
    assert told() == [("unit", unit)] and Urge.objects.count() == 1
    case.do("extend", "d1-s1:head", after=1)
    urged = Urge.objects.get()
    with proved(case) as client:
        assert f"{day_words(case.at.date())}，该单位有了新的办理进展" in page_of(client)
    again = case.at + timedelta(days=9)
    urge(case.claim.pk, by=case.citizen, at=again)
    with pytest.raises(Refused, match="可以再次催办"):
        urge(case.claim.pk, by=case.citizen, at=again + timedelta(days=1))
    assert len(told()) == 2 and audit.verify(f"matter:{case.registered.matter_id}").ok
    assert urged.unit_id == unit


def test_pk32_the_unit_and_who_watches_see_on_the_case_that_it_was_urged() -> None:
    case = at_stage(ClaimState.HANDLING)
    urge(case.claim.pk, by=case.citizen, at=case.at)
    told = f"{day_words(case.at.date(), weekday=False)} 信访人催办柳岸街道办事处，"
    for who in ("d1-s1:handler", "xf:supervisor"):
        page = _case_page(case, who)
        assert f"{told}还没有新的办理进展" in page and "群众催办</span>" in page
    case.do("extend", "d1-s1:head", after=1)
    page = _case_page(case, "d1-s1:handler")
    assert f"{told}{day_words(case.at.date(), weekday=False)}有了新的办理进展" in page
    assert "群众催办</span>" not in page


def _case_page(case: Case, who: str) -> str:
    with clock.frozen(case.at):
        answer = signed_in(case.cast[who]).get(f"/desk/matters/{case.registered.number}/")
    return str(answer.content.decode())


def test_nobody_urges_for_another_or_where_nothing_is_owed() -> None:
    case, done = register(), at_stage(ClaimState.ARCHIVED)
    with pytest.raises(NotFound):
        urge(case.claim.pk, by=done.citizen, at=done.at)
    with pytest.raises(Refused, match="不用催办"):
        urge(done.claim.pk, by=done.citizen, at=done.at)
    with pytest.raises(NotFound):
        urge(case.claim.pk, by=case.cast["xf:clerk"], at=case.at)
    assert told() == []


def test_c1_urging_in_an_accusation_reaches_only_seats_of_the_compartment() -> None:
    cast = Cast()
    case = register(cast, claim_class="accusation", by=cast["xf:discipline"])
    urge(case.claim.pk, by=case.citizen, at=case.at)
    assert told() == [("seat", cast["xf:discipline"].seat_id)]


def test_pk32_by_api_with_the_query_code() -> None:
    case = at_stage(ClaimState.HANDLING)
    with clock.frozen(case.at):
        answer = _by_api(case, 1)
        assert answer.status_code == 200, answer.content
        (claim,) = answer.json()["claims"]
        assert claim["urged_on"] == case.at.date().isoformat() and claim["urge_answered_on"] is None
        assert claim["may_urge_from"] > claim["urged_on"]
        again, none = _by_api(case, 1), _by_api(case, 7)
    assert (again.status_code, again.json()["code"]) == (422, "urge.again")
    assert none.status_code == 404


def _by_api(case: Case, ordinal: int):
    token = issue_token(
        client=f"门户{ordinal}",
        unit_id=case.cast.unit("xf"),
        scopes=["arrivals:write"],
        on=case.at.date(),
        by=SYSTEM,
        at=case.at,
    )
    return Client().post(
        f"/api/v1/arrivals/{case.registered.number}/claims/{ordinal}/urge",
        headers={"Authorization": f"Bearer {token}", "X-Query-Code": case.registered.code},
    )
