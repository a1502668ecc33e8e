"""Visits, letters, grid workers, printing again."""

import pytest
from django.test import Client

from huiyin.audit import queries as audit
from huiyin.intake.factories import City
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.matters.models import Arrival, ArrivalPetitioner, Involvement, Matter
from huiyin.people.queries import masked
from huiyin.web.recording.tests.conftest import NOW, TEXT, Desk, hidden

SAID = {"kind": "person", "claim_class": "petition", "text": TEXT}
VISIT = SAID | {"read_back": "confirmed", "name": "王小明", "phone": "13800001111"}


def send(browser: Client, page: str, answers: dict[str, str]) -> object:
    """Fill in a page of recording and send it."""
    return browser.post(page, hidden(browser, page) | answers)


def body(answer: object) -> str:
    """The page."""
    return answer.content.decode()  # type: ignore[attr-defined]


def raw() -> dict[str, object]:
    """The one arrival's own record."""
    view = matters.arrival_by_key(Arrival.objects.get().key)
    assert view is not None
    return view.raw


def test_r108_a_joint_visit_with_five_representatives(desk: Desk) -> None:
    speakers = "\n".join(f"代表{sign} 1390000000{n}" for n, sign in enumerate("甲乙丙丁", start=1))
    done = send(
        desk(),
        "/recording/visit/",
        VISIT | {"people_count": "６０", "speakers": speakers, "others": "赵一\n钱二"},
    )
    assert done.status_code == 302
    assert Matter.objects.get().people_count == 60
    assert ArrivalPetitioner.objects.filter(is_representative=True).count() == 5
    assert ArrivalPetitioner.objects.count() == 7


def test_r108_six_representatives_are_refused_with_the_number(desk: Desk) -> None:
    speakers = "\n".join(f"代表{sign} 1390000000{n}" for n, sign in enumerate("甲乙丙丁戊", start=1))
    answer = send(desk(), "/recording/visit/", VISIT | {"people_count": "60", "speakers": speakers})
    assert answer.status_code == 422 and "不得超过 5 人" in body(answer) and "13900000005" in body(answer)
    assert not Arrival.objects.exists()


def test_r103_any_document_is_taken(desk: Desk) -> None:
    done = send(
        desk(), "/recording/visit/", VISIT | {"id_type": "passport", "id_number": "e１２３４５６７８"}
    )
    assert done.status_code == 302


def test_u11_a_wrong_document_number_is_named(desk: Desk) -> None:
    answer = send(
        desk(), "/recording/visit/", VISIT | {"id_type": "resident", "id_number": "11010519491231002Y"}
    )
    assert answer.status_code == 422 and "11010519491231002Y" in body(answer)


def test_r106_the_slip_names_the_right_place(desk: Desk) -> None:
    browser = desk()
    said = VISIT | {"text": "柳岸社区3号楼楼道堆物多年，楼道杂物堵塞通道，请求清理。", "place": "柳岸社区"}
    shown = body(browser.post("/recording/side/visit/", said | {"place": ""}))
    assert "引导信访人到" in shown
    assert send(browser, "/recording/visit/", said).status_code == 302
    slip = body(browser.get(f"/recording/slip/{Arrival.objects.get().number}/"))
    assert "引导告知" in slip and "接待场所" in slip


def test_pk31_an_agent_needs_the_paper(desk: Desk) -> None:
    agent = {"agent_name": "李代理", "agent_phone": "13900000001", "agent_kind": "agent"}
    answer = send(desk(), "/recording/visit/", VISIT | agent)
    assert answer.status_code == 422 and "查验书面委托" in body(answer)
    done = send(
        desk("d1-xf"), "/recording/visit/", VISIT | agent | {"agent_authority": "2026年3月1日授权委托书"}
    )
    assert done.status_code == 302
    assert Arrival.objects.get().agent_id is not None


def test_an_organisation_speaks_for_a_visitor_only_where_the_local_text_lets_it(
    desk: Desk, settings: object
) -> None:
    """Shanghai, Art. 9; elsewhere the form does not offer it."""
    agent = {"agent_name": "柳岸社区法律援助社", "agent_phone": "13900000001", "agent_kind": "organisation"}
    said = VISIT | agent | {"agent_authority": "2026年3月1日授权委托书"}
    browser = desk("d1-xf")
    assert "社会组织代为提出" not in body(browser.get("/recording/visit/"))
    assert send(browser, "/recording/visit/", said).status_code == 422
    settings.HUIYIN_PROFILE = "shanghai"  # type: ignore[attr-defined]
    assert "社会组织代为提出" in body(browser.get("/recording/visit/"))
    assert send(browser, "/recording/visit/", said).status_code == 302
    assert Arrival.objects.get().agent_id is not None


def test_a_letter_keeps_the_postmark_and_counts_from_its_receipt(desk: Desk) -> None:
    sent = {"received_at": "2026-02-27", "postmarked_on": "2026年2月25日", "enclosures": "照片2张"}
    assert send(desk(), "/recording/letter/", SAID | sent).status_code == 302
    assert Arrival.objects.get().received_at.date().isoformat() == "2026-02-27"
    assert raw()["postmarked_on"] == "2026-02-25" and raw()["enclosures"] == "照片2张"


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"received_at": "2026-02-25", "postmarked_on": "2026-02-27"}, "邮戳日期晚于收到日期"),
        ({"received_at": "2031-01-05"}, "晚于现在"),
        ({"received_at": "1949-10-01"}, "早于1980年"),
        ({"received_at": "二月三十"}, "年月日"),
    ],
)
def test_wrong_days_of_letters_are_named(desk: Desk, sent: dict[str, str], sentence: str) -> None:
    answer = send(desk(), "/recording/letter/", SAID | sent)
    assert answer.status_code == 422 and sentence in body(answer) and TEXT in body(answer)


def test_wh50_who_spoke_and_who_recorded_stay_apart(desk: Desk) -> None:
    browser = desk("d1-s1", Role.GRID)
    assert send(browser, "/recording/grid/", SAID | {"who": "resident", "name": "李居民"}).status_code == 302
    row = Arrival.objects.get()
    assert row.spoken_by_other and row.petitioner_id and row.recorder_id
    assert masked([row.petitioner_id])[row.petitioner_id].name == "李**"
    assert row.recorder_id == browser.session["seat"]


def test_wh50_a_resident_may_stay_nameless(desk: Desk) -> None:
    browser = desk("d1-s1", Role.GRID)
    refused = send(browser, "/recording/grid/", SAID | {"who": "resident"})
    assert refused.status_code == 422 and "不愿留名" in body(refused)
    assert send(browser, "/recording/grid/", SAID | {"who": "nameless"}).status_code == 302
    assert raw()["spoken_by"] == "不愿留名"


def test_grid_workers_take_no_calls(desk: Desk) -> None:
    assert desk("d1-s1", Role.GRID).get("/recording/visit/").status_code == 403


def test_r208_printing_again_is_checked_and_recorded(desk: Desk) -> None:
    first = desk()
    send(first, "/recording/letter/", SAID)
    row = Arrival.objects.get()
    other = desk("xf", Role.CLERK, Role.LIAISON)
    assert other.get(f"/recording/slip/{row.number}/").status_code == 403
    empty = other.post("/recording/reprint/", {})
    assert empty.status_code == 422 and "登记编号" in body(empty)
    asked = {"number": row.number.lower(), "checked": "id_card", "reason": "回执遗失"}
    done = send(other, "/recording/reprint/", asked)
    assert matters.arrival_by_key(row.key).code in body(other.get(done["Location"]))  # type: ignore[union-attr,index]
    last = audit.trail(f"matter:{row.matter_id}")[0]
    assert last.act == "receipt.reprinted" and last.detail["checked"] == "id_card"
    assert audit.verify().ok


def test_e6_the_unit_that_handles_it_never_holds_the_petitioners_code(city: City, desk: Desk) -> None:
    """With the code it could judge itself and withdraw what it was sent; the registering office may print it."""
    desk().post("/recording/letter/", SAID)
    row = Arrival.objects.get()
    street = city.unit("d1-s1")
    Involvement.objects.create(matter_id=row.matter_id, unit_id=street, part="holder", since=NOW)
    asked = {"number": row.number, "checked": "id_card", "reason": "回执遗失"}
    for role in (Role.HANDLER, Role.LIAISON, Role.CLERK):
        browser = desk("d1-s1", role)
        answer = send(browser, "/recording/reprint/", asked)
        assert answer.status_code == 422 and "试市信访局补打" in body(answer)
        assert browser.get(f"/recording/slip/{row.number}/").status_code == 403


def test_printing_again_needs_a_matter_that_may_be_seen(desk: Desk) -> None:
    desk().post("/recording/letter/", SAID)
    row = Arrival.objects.get()
    asked = {"number": row.number, "checked": "id_card", "reason": "回执遗失"}
    answer = send(desk("d2-xf"), "/recording/reprint/", asked)
    assert answer.status_code == 422 and "无权查看" in body(answer)
