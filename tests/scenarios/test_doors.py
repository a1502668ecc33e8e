"""One register behind all doors: the same matter by three channels, by a grid worker, by an agent, on a telephone."""

import pytest
from django.test import Client

from huiyin.accounts.actions import issue_token
from huiyin.intake.actions.derive_texts import derive_texts
from huiyin.intake.queries import likely_known
from huiyin.intake.submission import AgentDraft
from huiyin.kernel import clock
from huiyin.kernel.errors import Refused
from huiyin.matters import queries
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage
from huiyin.people import queries as people
from huiyin.people.actions import PetitionerDraft
from huiyin.units.actions import UnitSeed, load_tree
from huiyin.units.factories import OPENED, SYSTEM
from huiyin.units.queries import UnitKind, UnitLevel
from huiyin.web.factories import signed_in
from tests.scenarios.desk import AT, case_file, comes, tracked

S = ClaimState
pytestmark = pytest.mark.django_db
LAMP = "柳岸社区门口的路灯坏了三个星期，晚上漆黑一片，请尽快修理路灯。"
WANG = PetitionerDraft(name="王小明", phone="13800001111")
ZHAO = PetitionerDraft(name="赵律师", phone="13700003333")


def test_wh25_the_same_complaint_by_four_sources_becomes_one_matter_with_four_numbers() -> None:
    """WH-25: board, 12345, 12319 and letter: one matter is handled, each citizen keeps number and notices."""
    cast = Cast()
    main = comes(cast, LAMP, petitioner=WANG)
    derive_texts()
    others = [
        comes(cast, LAMP + "居民都很着急。", by=SYSTEM, channel="call", sub_channel="12345"),
        comes(cast, LAMP + "有老人摔倒。", by=SYSTEM, channel="call", sub_channel="12319"),
        comes(cast, LAMP, by=cast["xf:clerk"], channel="letter"),
    ]
    for case in others:
        found = likely_known(cast["xf:clerk"], case.claim.text, on=AT.date(), but=case.matter.pk)
        assert main.registered.number in {one.number for one in found}
        case.do("join", "xf:clerk", number=main.registered.number, reason="同一路灯")
    main.do("classify", "xf:clerk")
    main.do("forward", "xf:clerk")
    seen = case_file(main, "xf:clerk")
    assert len(seen.arrivals) == 4
    assert len({view.number for view in seen.arrivals}) == 4
    for case in (main, *others):
        assert tracked(case).number == case.registered.number
        assert tracked(case).status == tracked(main).status == "已转交承办单位"


def test_bj23_whether_it_is_the_first_time_is_found_by_looking_for_the_same() -> None:
    """BJ-23: 初次 unless the same person has brought the same before; a neighbour's is a first one as well."""
    cast = Cast()
    first = comes(cast, LAMP, petitioner=WANG)
    again = comes(cast, LAMP, petitioner=WANG, channel="wechat")
    neighbour = comes(cast, LAMP, petitioner=PetitionerDraft(name="李四", phone="13900002222"))
    other = comes(cast, "楼上装修噪声扰民，请求制止。", petitioner=WANG)
    assert [case.matter.is_initial for case in (first, again, neighbour, other)] == [True, False, True, True]
    rows = queries.register_page(cast["xf:clerk"], queries.RegisterFilter(), on=AT.date()).rows
    assert {row.number: row.is_initial for row in rows}[again.registered.number] is False


def test_wh50_a_grid_worker_brings_it_and_the_entry_says_who_spoke_and_who_wrote() -> None:
    """WH-50: the resident is the petitioner, the grid worker the recorder, the street the register."""
    cast = Cast()
    worker = cast["d1-s1-c1:grid"]
    with pytest.raises(Refused, match="谁反映的"):
        comes(cast, LAMP, by=worker, channel="grid", spoken_by_other=True)
    case = comes(cast, LAMP, by=worker, channel="grid", spoken_by_other=True, petitioner=WANG)
    assert case.matter.registrar_id == cast.unit("d1-s1")
    (arrival,) = case_file(case, "d1-s1:liaison").arrivals
    assert arrival.spoken_by_other
    assert arrival.recorder_id == worker.seat_id
    name = people.masked([arrival.petitioner_id or 0])[arrival.petitioner_id or 0].name
    assert name.startswith("王")
    assert people.find(phone="13800001111") == (arrival.petitioner_id,)


def test_pk31_an_agent_files_online_with_a_written_authority_and_only_with_one() -> None:
    """PK-31: 信访网上代理: authority, its last day and both persons are kept; the matter stays the principal's."""
    cast = Cast()
    with pytest.raises(Refused, match="书面授权"):
        comes(cast, LAMP, petitioner=WANG, agent=AgentDraft(petitioner=ZHAO, authority=""))
    paper = AgentDraft(petitioner=ZHAO, authority="授权委托书（2026年3月1日）")
    case = comes(cast, LAMP, petitioner=WANG, agent=paper)
    (arrival,) = case_file(case, "xf:clerk").arrivals
    assert arrival.agent_id and arrival.petitioner_id and arrival.agent_id != arrival.petitioner_id
    assert people.may_speak_for(arrival.agent_id, arrival.petitioner_id, on=AT.date())


def test_pk42_the_organ_fetches_the_old_file_itself() -> None:
    """PK-42: 找原始档案: the archive is asked by letter with a date; the petitioner is not sent running."""
    case = at_stage(S.HANDLING)
    archive = UnitSeed("archive", "试市档案馆", UnitKind.PUBLIC_BODY, UnitLevel.CITY, OPENED, parent="gov")
    case.cast.city.units.update(load_tree([], [archive], by=SYSTEM, at=AT).units)
    task = {"units": [case.cast.unit("archive")], "request": "请调取1998年建房审批原始档案并提供复印件。"}
    case.do("ask_help", "d1-s1:handler", **task)
    assert tracked(case).claims[0].question == ""
    with pytest.raises(Refused, match="未回复"):
        case.do("issue_opinion", "d1-s1:handler")
    case.do("answer_help", "archive:handler", answer="已找到审批表，复印件随函附上。", after=3)
    (done,) = case_file(case, "d1-s1:handler").claims[0].sub_tasks
    assert done["request"] == task["request"]
    assert done["answered_at"] and done["answer"].startswith("已找到")
    case.do("issue_opinion", "d1-s1:handler")


def test_bj38_a_city_app_files_by_the_interface_what_the_pages_show_on_a_telephone() -> None:
    """BJ-38: the app's filing has number, code, limits and page as one on the web; the pages fit a telephone."""
    cast = Cast()
    by_page = comes(cast, LAMP, petitioner=WANG)
    token = issue_token(
        client="掌上信访",
        unit_id=cast.unit("xf"),
        scopes=("arrivals:write", "role:clerk"),
        on=AT.date(),
        by=SYSTEM,
        at=AT,
    )
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": "app-1"}
    body = {"text": LAMP, "channel": "wechat", "place": "d1-s1-c1", "petitioner": {"name": "李四"}}
    with clock.frozen(AT):
        client = Client()
        filed = client.post("/api/v1/arrivals", body, content_type="application/json", headers=headers).json()
        found = client.post("/track/", {"number": filed["number"], "code": filed["code"]})
        assert found.headers["Location"] == "/track/matter/"
        page = client.get("/track/matter/").content.decode()
        case = signed_in(cast["xf:clerk"]).get(f"/desk/matters/{filed['number']}/").content.decode()
    assert filed["number"] in page and "width=device-width" in page
    assert "微信" in case
    citizen = queries.prove(filed["number"], filed["code"])
    here = queries.tracking(citizen, on=AT.date()).claims[0].dues
    assert here == tracked(by_page).claims[0].dues
