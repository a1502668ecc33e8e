"""Evaluation: two verdicts and whether it is solved, in three taps; the remedy for the dissatisfied (E-5, U13)."""

import pytest
from django.test import Client

from huiyin.evaluation.models import Evaluation
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, at_stage
from huiyin.web.parts.days import day_words
from huiyin.web.public.tests.proved import page_of, proved

S = ClaimState
pytestmark = pytest.mark.django_db


def _evaluate(
    client: Client, case: Case, unit: str = "5", office: str = "5", solved: str = "yes", **more: str
) -> object:
    key = f"c{case.claim.pk}"
    fields = {f"{key}-unit_level": unit, f"{key}-office_level": office, f"{key}-solved": solved}
    return client.post(
        f"/track/{case.claim.pk}/evaluate/", fields | {f"{key}-{k}": v for k, v in more.items()}
    )


def test_three_taps() -> None:
    """U13: two levels of five and one of three buttons that send; nothing is chosen beforehand."""
    case = at_stage(S.SERVED)
    with proved(case) as client:
        form = page_of(client).partition('id="evaluate"')[2].partition("</section>")[0]
        assert form.count('type="radio"') == 10
        assert "checked" not in form
        assert form.count('-solved" value=') == 3
        assert _evaluate(client, case).headers["Location"] == "/track/matter/#evaluate"
        assert "谢谢您的评价" in page_of(client)
    row = Evaluation.objects.get()
    assert (row.unit_level, row.office_level, row.solved) == (5, 5, "yes")


@pytest.mark.parametrize("level", ["1", "2", "3", "4", "5"])
def test_low_scores_show_the_remedy(level: str) -> None:
    """U13: 不满意 and worse show who reviews and the last day; better ones do not."""
    case = at_stage(S.SERVED)
    window = case.clock("T-08")
    assert window is not None
    with proved(case) as client:
        _evaluate(client, case, unit=level, solved="no")
        page = page_of(client)
    shown = "还可以申请复查" in page
    assert shown is (int(level) <= 2)
    if shown:
        remedy = page.partition("还可以申请复查")[2].partition("</p>")[0]
        assert "东城区人民政府" in remedy
        assert day_words(window.rolled) in remedy


def _said(client: Client) -> str:
    return page_of(client).partition('id="evaluate"')[2].partition("</section>")[0]


def test_after_a_review_the_remedy_is_a_recheck() -> None:
    """U13, T-10: whoever was told the review opinion may ask for a recheck, of the organ above the reviewing one."""
    case = at_stage(S.REVIEW_SERVED)
    window = case.clock("T-10")
    assert window is not None
    with proved(case) as client:
        _evaluate(client, case, unit="1", solved="no")
        said = _said(client)
    assert "您还可以申请复核" in said
    assert day_words(window.rolled) in said
    assert "申请复查" not in said


def test_nothing_is_promised_where_nothing_follows() -> None:
    """U22: once the recheck has ended it, no second handling is announced for a low score."""
    case = at_stage(S.CONCLUDED)
    with proved(case) as client:
        _evaluate(client, case, unit="1", solved="no")
        said = _said(client)
    assert "已评价" in said
    assert "二次办理" not in said


def test_one_follow_up_and_no_more() -> None:
    """U13: evaluated, once more, then the form is gone and a third is refused in plain words."""
    case = at_stage(S.SERVED)
    with proved(case) as client:
        _evaluate(client, case, unit="3")
        assert "您可以再评价一次" in page_of(client)
        _evaluate(client, case, unit="4")
        assert 'type="radio"' not in page_of(client)
        third = _evaluate(client, case, unit="5")
        assert third.status_code == 422
        assert "已评价并追评过" in third.content.decode()
    assert Evaluation.objects.count() == 2


def test_a_missing_level_is_asked_for() -> None:
    """U4: the page again with the reason kept and the summary on top."""
    case = at_stage(S.SERVED)
    with proved(case) as client:
        answer = _evaluate(client, case, unit="", reason="修了两次才好")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>错误：" in page
    assert f'href="#id_c{case.claim.pk}-unit_level_0"' in page
    assert "修了两次才好" in page


def test_not_before_an_answer() -> None:
    """E-5: nothing to evaluate while it is handled."""
    case = at_stage(S.HANDLING)
    with proved(case) as client:
        assert 'id="evaluate"' not in page_of(client)
        assert _evaluate(client, case).status_code == 404


def test_reopened_in_the_address_bar(city: object) -> None:
    """Asking for the sending address leads to the page."""
    case = at_stage(S.SERVED)
    with proved(case) as client:
        answer = client.get(f"/track/{case.claim.pk}/evaluate/")
    assert answer.headers["Location"] == "/track/matter/#evaluate"
