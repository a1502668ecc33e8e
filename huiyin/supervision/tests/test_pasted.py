"""An answer pasted into another, unrelated matter is found; what is lawfully answered alike is not (S-04, PA-23)."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage
from huiyin.matters.models import Claim, Link, Matter
from huiyin.supervision.actions import check_procedure
from huiyin.supervision.models import AnswerPrint, Checked, Finding
from huiyin.supervision.rules.pasted import Told, print_of, unrelated

FACTS = "王先生：您好！您的来信收悉。经2026年3月5日现场核实，您反映的问题属实，相关单位正在按照职责分工推进整改工作。"
OPINION = (
    "我单位已责成有关责任人员限期整改到位，并将加强日常巡查，防止再次发生。如不服本意见，可以请求复查。谢谢。"
)
PIPES = "小区三号楼下水道堵塞，污水外溢，多次反映无人处理，请求尽快疏通。"
WAGES = "在工地做木工五个月，工头一直拖着不给结算工钱，请求帮助讨回。"
ONE = Told(
    number="1",
    on=date(2026, 3, 2),
    family=frozenset({1}),
    petitioner=1,
    street_id=1,
    field_code="0102",
    outcome="support",
    text=PIPES,
)
OTHER = replace(
    ONE, number="2", family=frozenset({2}), petitioner=2, street_id=2, field_code="0501", text=WAGES
)


def test_names_numbers_dates_and_standing_sentences_do_not_count() -> None:
    same = FACTS.replace("王先生：您好！", "尊敬的李女士：您好！").replace(
        "2026年3月5日", "二〇二六年四月十一日"
    )
    thanks = OPINION.replace("谢谢。", "特此答复。联系电话：0000-1234567。")
    assert print_of(FACTS, OPINION) == print_of(same, thanks) is not None
    assert print_of(FACTS, OPINION) != print_of(FACTS.replace("现场核实", "查阅档案"), OPINION)
    assert print_of("您的来信收悉。", "感谢您的支持，如有疑问请咨询。") is None, "nothing is left"


@pytest.mark.parametrize(
    ("what", "changed"),
    [
        ("joined or linked", {"family": frozenset({2, 1})}),
        ("the same petitioner", {"petitioner": 1}),
        ("neighbours", {"street_id": 1}),
        ("one problem told in like words", {"text": PIPES.replace("三号楼", "南门外")}),
        ("no street is known, and one field", {"street_id": None, "field_code": "0102"}),
        ("one question of law", {"field_code": "0102", "outcome": "explain"}),
    ],
)
def test_what_is_lawfully_answered_alike_is_not_unrelated(what: str, changed: dict) -> None:
    one = replace(ONE, outcome=changed.get("outcome", ONE.outcome))
    assert not unrelated(replace(OTHER, **changed), one), what
    assert unrelated(OTHER, ONE) and unrelated(replace(OTHER, field_code="0102"), ONE)


@pytest.fixture
def twins(db: None) -> tuple[Case, Case]:
    """Two people's different matters of two streets, that one bureau answers in the same words."""
    cast = Cast()
    found = []
    for seed, text, place in ((1, PIPES, "d1-s1-c1"), (2, WAGES, "d2-s2-c1")):
        case = at_stage(
            ClaimState.HANDLING, cast=cast, seed=seed, text=text, place_id=cast.city.places[place]
        )
        case.do("issue_opinion", "d1-s1:handler", facts=FACTS, opinion=OPINION, outcome="support")
        Claim.objects.filter(matter=case.matter).update(field_code=f"0{seed}01")
        found.append(case)
    return found[0], found[1]


def copied() -> list[int]:
    Checked.objects.all().delete()
    at = max(Matter.objects.values_list("received_at", flat=True))
    check_procedure(at, whole=True)
    return list(Finding.objects.filter(rule="PA-23", ended_by="").values_list("matter_id", flat=True))


def test_s04_a_pasted_answer_is_found_and_says_what_it_was_compared_with(twins: tuple[Case, Case]) -> None:
    first, second = twins
    assert copied() == [second.matter.pk]
    said = Finding.objects.get(rule="PA-23").said
    assert first.registered.number in said and "2026年3月" in said and "问题属地为" in said
    assert "小区" not in said and len(said) < 400


@pytest.mark.parametrize("how", ["joined", "linked", "street", "like", "sealed", "changed"])
def test_s04_neighbours_joint_and_like_petitions_are_not_found(twins: tuple[Case, Case], how: str) -> None:
    first, second = (case.matter for case in twins)
    rows = Matter.objects.filter(pk=second.pk)
    if how == "joined":
        Matter.objects.filter(pk=first.pk).update(joined_into_id=second.pk)
    elif how == "linked":
        Link.objects.create(matter=first, other=second, kind="repeat", made_at=first.received_at)
    elif how == "street":
        rows.update(place_id=first.place_id)
    elif how == "like":
        Claim.objects.filter(matter=second).update(text=PIPES + "谢谢。")
    elif how == "sealed":
        Matter.objects.filter(pk=first.pk).update(restricted=True)
    else:
        step = twins[1].claim
        AnswerPrint.objects.all().delete()
        connection.cursor().execute(
            "UPDATE matters_step SET values = jsonb_set(values, '{facts}', '\"经查阅劳动合同和考勤记录，拖欠属实。\"')"
            " WHERE claim_id = %s AND verb = 'issue_opinion'",
            [step.pk],
        )
    assert copied() == []


def test_what_was_looked_at_before_the_earlier_answer_was_known_is_looked_at_again(
    twins: tuple[Case, Case],
) -> None:
    first, second = twins
    copied()
    AnswerPrint.objects.filter(step__matter_id=first.matter.pk).delete()
    Finding.objects.all().delete()
    Checked.objects.filter(matter_id=first.matter.pk).delete()
    assert [check_procedure(second.at, whole=True) for _turn in range(3)] == [1, 1, 0]
    assert Finding.objects.get(rule="PA-23").matter_id == second.matter.pk


def test_pa23_the_search_is_by_an_index_and_its_statements_do_not_grow(twins: tuple[Case, Case]) -> None:
    copied()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("EXPLAIN SELECT step_id FROM supervision_answerprint WHERE unit_id = 1 AND digest = 2")
        assert any("answer_print_same" in line for (line,) in cursor.fetchall())
    with CaptureQueriesContext(connection) as few:
        copied()
    assert sum("answerprint" in one["sql"] for one in few) <= 4


def test_one_kind_of_problem_that_the_answer_names_is_lawfully_answered_alike() -> None:
    """Two lamps of two streets are mended in the same words; words that fit any matter fit none."""
    lamp = replace(
        ONE, text="门前路灯不亮，晚上出门害怕。", answer="该处路灯线路故障，已更换灯具，恢复照明。"
    )
    other = replace(OTHER, text="巷子里的路灯坏了一个月。", answer=lamp.answer, field_code="0102")
    assert not unrelated(other, lamp)
    empty = "相关单位正在按照职责推进整改工作，将加强日常巡查。"
    assert unrelated(replace(other, answer=empty), replace(lamp, answer=empty))
    assert unrelated(replace(other, field_code="0501"), lamp), "of another kind it fits one of them at most"
