"""P-7 through the API: the day that dates other procedures, and the warning in the answers."""

import pytest

from huiyin.matters.models import Arrival

WAGES = "公司把我辞退，不给经济补偿，也没签劳动合同，还拖欠加班费，请求帮助。"


def of(limits, path="HR-01", what="申请仲裁"):
    return next(one for one in limits if (one["path"], one["what"]) == (path, what))


def test_p7_the_receipt_says_the_last_day_from_the_day_that_was_given(a_caller):
    made = a_caller().file(text=WAGES, claim_class="petition", event_day="2026-01-15").json()
    assert made["event_day"] == "2026-01-15"
    found = of(made["running_limits"])
    assert (found["strict"], found["passed"], found["chosen"]) == ("2027-01-15", False, False)
    assert found["basis"] == "《劳动争议调解仲裁法》第二十七条" and "中断" in found["interrupts"]
    assert Arrival.objects.get(number=made["number"]).raw["event_day"] == "2026-01-15"


def test_p7_the_progress_and_a_replay_say_the_same(a_caller):
    caller = a_caller()
    said = {"text": WAGES, "claim_class": "petition", "event_day": "2026-01-15"}
    made, again = caller.file("k", **said).json(), caller.file("k", **said).json()
    assert again["running_limits"] == made["running_limits"]
    told = caller.get(f"arrivals/{made['number']}", HTTP_X_QUERY_CODE=made["code"]).json()
    assert told["event_day"] == "2026-01-15"
    assert told["claims"][0]["running_limits"] == made["running_limits"]


def test_p7_without_a_day_the_rule_is_told_without_a_date(a_caller):
    found = of(a_caller().file(text=WAGES, claim_class="petition").json()["running_limits"])
    assert (found["strict"], found["rolled"], found["length"]) == (None, None, "12个月")


@pytest.mark.parametrize(
    "said",
    [
        {"claim_class": "suggestion"},
        {"claim_class": "accusation", "accused": "某公司经理"},
        {"accused": "某公司经理"},
        {"text": "建议在路口装一盏灯。"},
    ],
)
def test_p7_nothing_is_told_where_no_other_procedure_is_open_or_somebody_is_accused(a_caller, said):
    assert a_caller().file(**({"text": WAGES} | said)).json()["running_limits"] == []


@pytest.mark.parametrize(
    ("day", "code"),
    [("2026-12-31", "date.future"), ("去年", "request.field"), ("2026-13-01", "request.field")],
)
def test_a_day_to_come_or_none_at_all_is_refused_by_name(a_caller, day, code):
    answer = a_caller().file(text=WAGES, event_day=day)
    assert (answer.status_code, answer.json()["code"], answer.json()["field"]) == (422, code, "event_day")
    assert Arrival.objects.count() == 0


def test_the_description_explains_the_day_with_an_example(a_caller):
    told = a_caller().http.get("/api/v1/openapi.json").json()["components"]["schemas"]
    given = told["ArrivalIn"]["properties"]["event_day"]
    assert "起算" in given["description"] and given["examples"] == ["2026-01-15"]
    for answer in ("ReceiptOut", "ArrivalOut"):
        assert "event_day" in told[answer]["properties"]
    for answer in ("ReceiptOut", "ClaimOut"):
        assert "running_limits" in told[answer]["properties"]
