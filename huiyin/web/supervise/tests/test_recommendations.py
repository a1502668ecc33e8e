"""The three recommendations through the pages: written in two clicks, answered, followed up, listed, taken away."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
from django.test import Client
from openpyxl import load_workbook

from huiyin.analysis.actions.look_back import look_back
from huiyin.analysis.models import Topic, TopicMatter
from huiyin.audit.queries import trail
from huiyin.inspection.actions import draw_sample, note_try
from huiyin.inspection.models import Callback
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.roles import Role
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.queries import closed
from huiyin.supervision.models import Recommendation
from huiyin.web.factories import signed_in
from huiyin.web.parts import menu

pytestmark = pytest.mark.django_db

LIST = "/supervise/recommendations/"
WRONG = ("figure=came.whole.2099-01", "figure=came.none.2026", "figure=x", "sample=99", "topic=x")


def send(client: Client, address: str, **values: object) -> str:
    """Fill in the form of a page and follow where it leads; what is shown there."""
    shown = client.get(address).content.decode()
    once = re.findall(r'name="once" value="([^"]+)"', shown)[-1]
    return client.post(address, {"once": once, **values}, follow=True).content.decode()


def shown_as(client: Client, key: str) -> tuple[int, int]:
    """What the page of an indicator says of this month; each number opens a list as long as itself."""
    page = client.get(f"/supervise/indicators/{key}/").content.decode()
    found = re.findall(rf'href="(/supervise/indicators/{key}/(\w+)/[^"]*)" class="panel"><b>(\d+)', page)
    for address, _part, count in found:
        listed = client.get(address.replace("&amp;", "&"), follow=True)
        assert listed.redirect_chain and listed.content.decode().count("data-row") == int(count), address
    numbers = {part: int(count) for _address, part, count in found}
    return numbers["hits"], numbers["whole"]


def sample_of(answered: Case) -> int:
    """A sample of the answered case, whose petitioner says that nothing of the answer is true."""
    at, cast = answered.at + timedelta(days=1), answered.cast
    days = closed.ClosedAsked(since=day_of(answered.at) - timedelta(days=9), until=day_of(at))
    sample = draw_sample(days, size=1, by=cast["xf:supervisor"], at=at)
    said = {"contacted": "no", "real": "untrue", "solved": "no", "satisfied": "1"}
    note_try(Callback.objects.get().pk, "reached", by=cast["xf:clerk"], at=at, answers=said)
    return sample


def topic_of(*cases: Case) -> Topic:
    """A topic of the cases."""
    made = Topic.objects.create(made_at=cases[0].at, label="柳岸路灯不亮")
    TopicMatter.objects.bulk_create(
        TopicMatter(
            matter_id=case.registered.matter_id,
            topic=made,
            day=case.at.date(),
            unit_id=case.cast.unit("d1-s1"),
            channel="letter",
            likeness=0.9,
        )
        for case in cases
    )
    return made


def test_bj11_a_policy_is_advised_from_a_topic_answered_and_counted() -> None:
    cast = Cast()
    cases = [at_stage(ClaimState.HANDLING, cast=cast, seed=seed) for seed in (1, 2)]
    topic, office = topic_of(*cases), signed_in(cast["xf:supervisor"])
    with clock.frozen(cases[1].at):
        shown = office.get(f"/supervise/topics/{topic.pk}/").content.decode()
        (way,) = re.findall(r'href="(/supervise/recommendations/new/policy/\?topic=\d+)"', shown)
        form = office.get(way).content.decode()
        assert "热点问题“柳岸路灯不亮”" in form and "近90天（2件）" in form
        wrong = office.post(way, {"once": "x", "about": "路灯移交"}).content.decode()
        assert "请填写“涉及的政策”" in wrong and "路灯移交" in wrong
        said = {
            "about": "路灯移交",
            "facts": "移交前无人养护。",
            "policy": "移交办法",
            "proposal": "明确养护责任。",
        }
        paper = send(office, way, unit="试市人民政府", days="90", **said)
        row = Recommendation.objects.get()
        assert "完善政策建议书" in paper and "涉及信访事项数量：2件" in paper and row.topic_key == topic.pk
        page = f"/desk/recommendations/{row.pk}/"
        behind = office.get(f"{page}matters/evidence/").content.decode()
        assert "您能查看2件" in behind and behind.count("data-row") == 2
        mayor = signed_in(cast["gov:leader"])
        assert "路灯移交" in mayor.get("/desk/recommendations/").content.decode()
        assert "请写明落实措施" in send(mayor, page, adoption="adopt", reasons="属实。")
        answered = send(
            mayor, page, adoption="adopt", reasons="属实。", measures="修订办法。", done_by="2026-12-31"
        )
        assert "建议采纳情况反馈" in answered and "采纳以后" in answered
        assert "样本不足：采纳前不足20件" in answered
        assert shown_as(office, "advice_done") == (0, 1)
        verdict = send(office, page, verdict="done", found="办法已经印发。")
        assert "核查：已经落实" in verdict
        for key in ("advice_answered", "advice_adopted", "advice_done"):
            assert shown_as(office, key) == (1, 1), key
        assert shown_as(signed_in(cast["d2-xf:supervisor"]), "advice_adopted") == (0, 0)
        assert office.get(f"{page}papers/{row.document_id}/pdf/").content.startswith(b"%PDF")
        assert office.get(f"{page}papers/{row.document_id + 99}/pdf/").status_code == 404
        assert office.get(f"{page}matters/all/").status_code == 404


def test_one_recommendation_rests_on_several_sources_each_with_its_list() -> None:
    """A topic, a number of an indicator, what a sample found, and listed numbers: frozen, each matter counted once."""
    cast = Cast()
    first, second, other = (at_stage(ClaimState.HANDLING, cast=cast, seed=seed) for seed in (1, 2, 3))
    answered = at_stage(ClaimState.SERVED, cast=cast, seed=4)
    at = answered.at + timedelta(days=1)
    sample, month = sample_of(answered), f"{at:%Y-%m}"
    topic, office = topic_of(first, second), signed_in(cast["xf:supervisor"])
    with clock.frozen(at):
        way = f"{LIST}new/work/?topic={topic.pk}"
        page = office.get(way).content.decode()
        assert "加一项依据" in page and "近90天（2件）" in page
        chosen = {"add_sample": sample, "add_figure": "came.whole", "add_period": month}
        moved = office.get(way, {"topic": topic.pk} | chosen)
        assert moved.status_code == 302
        way = moved["Location"]
        assert f"figure=came.whole.{month}" in way and f"sample={sample}" in way
        assert "指标清单“期内收到：期内收到的”" in office.get(way).content.decode()
        told = {
            "about": "路灯",
            "facts": "反复。",
            "proposal": "整改。",
            "ground_basis": "《信访工作条例》第四十条",
        }
        told |= {"unit": "柳岸街道办事处", "days": "90", "numbers": other.registered.number}
        paper = send(office, way, **told)
        row = Recommendation.objects.get()
        assert len(row.matter_ids) == 4 and "共4项，去除重复后信访事项4件" in paper
        at_stage(ClaimState.HANDLING, cast=cast, seed=9, at=at)
        for position, count in enumerate((2, 4, 1, 1), 1):
            behind = f"/desk/recommendations/{row.pk}/matters/evidence-{position}/"
            assert behind in paper
            assert office.get(behind).content.decode().count("data-row") == count, position
        assert office.get(f"/desk/recommendations/{row.pk}/matters/evidence-5/").status_code == 404
        for wrong in WRONG:
            assert office.get(f"{LIST}new/work/?{wrong}").status_code == 404, wrong


def test_the_list_its_tabs_its_sheets_and_its_filters() -> None:
    cast = Cast()
    case = at_stage(ClaimState.HANDLING, cast=cast)
    office = signed_in(cast["xf:supervisor"])
    with clock.frozen(case.at):
        way = f"{LIST}new/work/"
        said = {
            "about": "=告知不及时",
            "facts": "多件没有告知。",
            "proposal": "专人负责。",
            "unit": "柳岸街道办事处",
        }
        said["ground_basis"] = "《信访工作条例》第二十三条"
        assert "没有这些编号的事项" in send(office, way, numbers="3799-2026-0000000-X", **said)
        paper = send(office, way, numbers=case.registered.number, **said)
        assert "改进工作建议书" in paper and "列出的事项" in paper
        listed = office.get(LIST).content.decode()
        assert listed.count("data-row") == 1 and "样本不足" in listed and "（已反馈0份" in listed
        for query, count in (
            ("tab=late", 0),
            ("tab=", 1),
            ("kind=policy", 0),
            ("unit=柳岸街道办事处", 1),
            ("days=30", 1),
        ):
            found = office.get(f"{LIST}?{query}").content.decode()
            assert found.count("data-row") == count, query
        book = load_workbook(BytesIO(office.post(f"{LIST}export/", {"tab": ""}).content)).active
        assert [cell.value for cell in book[2]][:2] == ["改进工作建议", "=告知不及时"]
        text = office.post(f"{LIST}export/", {"tab": "", "as": "csv"}).content.decode("utf-8-sig")
        assert "'=告知不及时" in text
        assert [row.act for row in trail("exports")] == ["recommendations.export"] * 2
        assert office.get(f"{LIST}new/other/").status_code == 404
        assert office.get(f"{LIST}new/work/?topic=x").status_code == 404
        assert signed_in(cast["d1-s1:head"]).get(LIST).status_code == 403
        assert signed_in(cast["xf:leader"]).get(way).status_code == 403


def test_d24_names_body_and_posts_and_stays_between_writer_and_addressee() -> None:
    cast = Cast()
    case = at_stage(ClaimState.HANDLING, cast=cast)
    sealed = register(cast, claim_class="accusation", by=cast["xf:discipline"], seed=7)
    office = signed_in(cast["xf:supervisor"])
    with clock.frozen(case.at):
        way = f"{LIST}new/duty/?unit={cast.unit('d1-s1')}"
        said = {
            "about": "拖延不办",
            "facts": "三次督办没有落实。",
            "consequence": "问题长期得不到解决。",
            "proposal": "核实并追究责任。",
            "ground_basis": "《信访工作条例》第四十五条",
            "responsible": "柳岸街道办事处",
            "unit": "东城区人民政府",
            "days": "90",
        }
        over = office.get(f"{LIST}new/duty/?unit={cast.unit('gov')}").content.decode()
        assert f'name="responsible" value="{cast.unit("gov")}"' not in over, (
            "who stands over the writer is not proposed"
        )
        assert "请选择“负有责任的职务”" in send(office, way, **said)
        paper = send(office, way, posts=["chief", "staff"], **said)
        assert "柳岸街道办事处：主要负责人、直接责任人员" in paper
        row = Recommendation.objects.get()
        assert sealed.registered.matter_id not in row.matter_ids
        page = f"/desk/recommendations/{row.pk}/"
        for name, status in (
            ("d1-gov:leader", 200),
            ("d1-s1:head", 404),
            ("d1-s1:discipline", 404),
            ("gov:leader", 404),
        ):
            assert signed_in(cast[name]).get(page).status_code == status, name
        assert "拖延不办" not in signed_in(cast["gov:leader"]).get(f"{LIST}?tab=").content.decode()
        assert "拖延不办" in office.get(f"{LIST}?tab=").content.decode()


@pytest.mark.parametrize(
    ("role", "path", "label"),
    [
        (Role.SUPERVISOR, "/desk/recommendations/5/", "三项建议"),
        (Role.LEADER, "/desk/recommendations/5/matters/evidence/", "三项建议"),
        (Role.LEADER, "/desk/recommendations/", "收到的建议"),
        (Role.HANDLER, "/desk/recommendations/5/", "收到的建议"),
        (Role.HANDLER, "", None),
    ],
)
def test_a_recommendation_belongs_to_the_section_from_which_its_reader_comes(
    role: Role, path: str, label: str | None
) -> None:
    shown = menu.entries("desk", actor=Actor("seat", "张三", roles=frozenset({role})), path=path)
    assert [entry.label for entry in shown if entry.current] == ([label] if label else [])


def test_bj11_the_later_effect_is_listed_counted_and_opens_its_matters() -> None:
    """Who has not shown any effect stands in a list of its own, each number as long as what it opens (Art. 45)."""
    cast = Cast()
    cases = [at_stage(ClaimState.HANDLING, cast=cast, seed=seed) for seed in (1, 2)]
    topic, office, at = topic_of(*cases), signed_in(cast["xf:supervisor"]), cases[1].at
    said = {"about": "路灯移交", "facts": "无人养护。", "proposal": "明确责任。", "unit": "柳岸街道办事处"}
    with clock.frozen(at):
        way = f"{LIST}new/work/?topic={topic.pk}"
        send(office, way, days="90", ground_basis="《信访工作条例》第四十条", **said)
        page = f"/desk/recommendations/{Recommendation.objects.get().pk}/"
        street, done = signed_in(cast["d1-s1:head"]), {"measures": "逐处移交。", "done_by": "2026-12-31"}
        send(street, page, adoption="adopt", reasons="属实。", **done)
        waiting = office.get(f"{LIST}effects/?tab=waiting").content.decode()
        assert waiting.count("data-row") == 1 and "满90天：" in waiting
        assert "未满90天" in office.get(f"{LIST}?tab=").content.decode()
    later = at + timedelta(days=90)
    assert look_back(later) == 1
    with clock.frozen(later):
        office, street = signed_in(cast["xf:supervisor"]), signed_in(cast["d1-s1:head"])
        listed = office.get(f"{LIST}effects/").content.decode()
        assert listed.count("data-row") == 1 and "样本不足" in listed
        for which, count in re.findall(rf'href="{page}matters/(looked-\w+)/">(\d+)', listed):
            behind = office.get(f"{page}matters/{which}/").content.decode()
            assert behind.count("data-row") == int(count), which
        assert "采纳满90天回头看" in office.get(page).content.decode()
        assert shown_as(office, "advice_lasting") == (0, 1) and shown_as(office, "advice_fewer") == (0, 0)
        for query, count in (("tab=few", 1), ("tab=fewer", 0), ("done=yes", 0), ("unit=柳岸街道办事处", 1)):
            assert office.get(f"{LIST}effects/?{query}").content.decode().count("data-row") == count, query
        wrong = office.get(f"{LIST}effects/?since=2026-05-02&until=2026-05-01").content.decode()
        assert "结束日期早于开始日期" in wrong
        book = load_workbook(BytesIO(office.post(f"{LIST}effects/export/", {"tab": "few"}).content)).active
        assert book[2][0].value == "路灯移交" and book.max_row == 2
        both = load_workbook(BytesIO(office.post(f"{LIST}export/", {"tab": ""}).content)).active
        assert [cell.value for cell in both[2]][-1] == "样本不足"
        assert office.get(f"{page}matters/looked-x/").status_code == 404
        assert street.get(f"{LIST}effects/").status_code == 403
