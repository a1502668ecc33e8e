"""A finding is listed, becomes a suggestion, is answered by the unit and accepted: through the pages (BJ-28)."""

from datetime import timedelta

import pytest
from django.test import Client

from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage, register
from huiyin.supervision.actions import check_procedure
from huiyin.supervision.models import Finding
from huiyin.web.factories import signed_in

pytestmark = pytest.mark.django_db


def send(client: Client, address: str, **values: object) -> str:
    """Fill in the form of a page and follow where it leads; what is shown there."""
    shown = client.get(address).content.decode()
    once = shown.split('name="once" value="')[1].split('"')[0]
    return client.post(address, {"once": once, **values}, follow=True).content.decode()


def test_bj28_from_the_list_to_the_accepted_answer() -> None:
    cast = Cast()
    cases = [at_stage(ClaimState.FORWARDED, cast=cast, seed=seed) for seed in (1, 2)]
    now = cases[0].at + timedelta(days=30)
    check_procedure(now)
    with clock.frozen(now):
        office, street = signed_in(cast["xf:supervisor"]), signed_in(cast["d1-s1:handler"])
        listed = office.get("/supervise/findings/?rule=PA-03").content.decode()
        assert "共2项" in listed and listed.count("data-row") == 2 and "办理部门" in listed
        first, second = Finding.objects.order_by("id")
        assert "业务规范问题" in office.get(f"/desk/matters/{cases[0].registered.number}/").content.decode()
        assert (
            "业务规范问题" not in street.get(f"/desk/matters/{cases[0].registered.number}/").content.decode()
        )
        assert "已核销" in send(office, f"/supervise/findings/{second.pk}/", note="已经当面书面告知。")
        paper = send(office, f"/supervise/findings/suggest/?finding={first.pk}", finding=[first.pk])
        assert "改进工作建议书" in paper and "未书面告知受理情况" in paper
        first.refresh_from_db()
        page = f"/desk/orders/{first.order_id}/"
        asked = send(street, page, adoption="adopt", reasons="情况属实。")
        assert "请写明落实措施" in asked
        answered = send(street, page, adoption="adopt", reasons="情况属实。", measures="今天补发告知书。")
        assert "建议采纳情况反馈" in answered
        send(office, page, judgement="accept")
        ended = office.get("/supervise/findings/?tab=ended").content.decode()
        assert "整改并经审核" in ended and "人工核销" in ended and "共2项" in ended
        assert office.get("/supervise/findings/?rule=PA-99").status_code == 404
        assert office.get("/supervise/findings/suggest/").status_code == 422


def test_c1_nothing_of_an_accusation_is_counted_or_shown() -> None:
    cast = Cast()
    case = register(cast, claim_class="accusation", by=cast["xf:discipline"])
    now = case.at + timedelta(days=40)
    check_procedure(now)
    row = Finding.objects.first()
    assert row is not None
    with clock.frozen(now):
        office = signed_in(cast["xf:supervisor"])
        assert case.registered.number not in office.get("/supervise/findings/").content.decode()
        assert office.get(f"/supervise/findings/{row.pk}/").status_code == 404
        chosen = office.get(f"/supervise/findings/suggest/?finding={row.pk}").content.decode()
        assert case.registered.number not in chosen
