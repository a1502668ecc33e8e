"""A new action is one file, a new channel one folder: every page, the interface and the handbook show them at once."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client

from huiyin.accounts.actions import issue_token
from huiyin.intake import channels
from huiyin.intake.factories import SYSTEM
from huiyin.kernel import clock
from huiyin.matters import actions, queries
from huiyin.matters.actions import ClaimState
from huiyin.matters.engine import registry
from huiyin.matters.factories import Case, Cast, at_stage
from huiyin.web.factories import signed_in
from tests.scenarios.desk import comes, tracked

CITIZENS_ACTION = '''"""Ask to be called back (约请回电)."""

from huiyin.matters.actions import Action, ClaimState, Field, FieldKind, Relation, Who


def _perform(work):
    work.note = "请在" + work.values["hours"] + "回电"


ACTION = Action(
    verb="ask_for_call",
    label="约请回电",
    leads_from=frozenset({ClaimState.HANDLING}),
    who=(Who(relation=Relation.PETITIONER),),
    fields=(Field(name="hours", label="方便接听的时间", kind=FieldKind.TEXT, max_length=60),),
    perform=_perform,
    handbook="承办人在所约时间回电。",
)
'''
DESK_ACTION = '''"""Note an inspection on site (记录踏勘)."""

from huiyin.kernel.roles import Role
from huiyin.matters.actions import Action, ClaimState, Field, FieldKind, Relation, Who

ACTION = Action(
    verb="note_site_visit",
    label="记录踏勘",
    leads_from=frozenset({ClaimState.HANDLING}),
    who=(Who(relation=Relation.HOLDER, roles=(Role.HANDLER,)),),
    fields=(Field(name="seen", label="踏勘所见", kind=FieldKind.LONG_TEXT, max_length=2000),),
    handbook="到现场的，当日记录。",
)
'''
CHANNEL = '''"""Phone-in programmes (电视问政)."""

from huiyin.intake.channel import Channel, Form

CHANNEL = Channel(code="television", label="电视问政", form=Form.PHONE)
'''
pytestmark = pytest.mark.django_db


@pytest.fixture
def two_more_actions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Two files that somebody has put into the folder of actions."""
    added = {"ask_for_call": CITIZENS_ACTION, "note_site_visit": DESK_ACTION}
    for verb, text in added.items():
        (tmp_path / f"{verb}.py").write_text(text, encoding="utf-8")
    monkeypatch.setattr(actions, "__path__", [*actions.__path__, str(tmp_path)])
    registry.discover(actions.__name__)
    yield
    for verb in added:
        registry._actions.pop(verb)
        sys.modules.pop(f"{actions.__name__}.{verb}")


@pytest.fixture
def one_more_channel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder that somebody has put beside the channels."""
    folder = tmp_path / "television"
    folder.mkdir()
    (folder / "__init__.py").write_text('"""Television."""\n', encoding="utf-8")
    (folder / "channel.py").write_text(CHANNEL, encoding="utf-8")
    monkeypatch.setattr(channels, "__path__", [*channels.__path__, str(tmp_path)])
    channels.all_channels.cache_clear()
    yield
    channels.all_channels.cache_clear()
    for name in [name for name in sys.modules if name.endswith((".television", ".television.channel"))]:
        sys.modules.pop(name)


def _page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return str(answer.content.decode())


def _caller(cast: Cast, case: Case, *scopes: str) -> dict[str, str]:
    token = issue_token(
        client="政务中台", unit_id=cast.unit("xf"), scopes=scopes, on=case.at.date(), by=SYSTEM, at=case.at
    )
    return {"Authorization": f"Bearer {token}"}


def test_what_only_citizens_may_do_is_on_their_page_by_its_own_words(two_more_actions: None) -> None:
    """The link, the form and the step afterwards come from the declaration alone."""
    case = at_stage(ClaimState.HANDLING)
    address = f"/track/{case.claim.pk}/ask_for_call/"
    with clock.frozen(case.at):
        citizen = Client()
        citizen.post("/track/", {"number": case.registered.number, "code": case.registered.code})
        page = _page(citizen, "/track/matter/")
        assert f'href="{address}"' in page
        assert "约请回电" in page and "承办人在所约时间回电。" in page
        assert "方便接听的时间" in _page(citizen, address)
        assert citizen.post(address, {"hours": ""}).status_code == 422
        assert citizen.post(address, {"hours": "工作日下午"}).headers["Location"] == "/track/matter/"
        assert "请在工作日下午回电" in _page(citizen, "/track/matter/")
    step = tracked(case).steps[-1]
    assert (step["label"], step["note"]) == ("约请回电", "请在工作日下午回电")


def test_what_offices_may_do_is_on_the_case_in_the_handbook_and_on_the_map(two_more_actions: None) -> None:
    """The button, its form, the handbook page and the map of rights come from the declaration alone."""
    case = at_stage(ClaimState.HANDLING)
    address = f"/desk/claims/{case.claim.pk}/note_site_visit/"
    with clock.frozen(case.at):
        handler = signed_in(case.cast["d1-s1:handler"])
        assert f'href="{address}"' in _page(handler, f"/desk/matters/{case.registered.number}/")
        assert "踏勘所见" in _page(handler, address)
        sent = handler.post(address, {"seen": "管道接口处渗漏。", "version": case.matter.version})
        assert sent.status_code in (200, 302)
        assert "记录踏勘" in _page(handler, f"/desk/matters/{case.registered.number}/")
        for page in ("/desk/handbook/whole/", "/desk/permissions/"):
            assert "记录踏勘" in _page(handler, page)
            assert "约请回电" in _page(handler, page)
    offered = queries.offers(case.cast["xf:clerk"], case.claim.pk, at=case.at)
    assert "note_site_visit" not in {offer.verb for offer in offered}


def test_the_interface_lists_both_and_says_which_of_them_it_performs(two_more_actions: None) -> None:
    """What only the petitioner may do is listed with its fields, and has no operation for other systems."""
    case = at_stage(ClaimState.HANDLING)
    with clock.frozen(case.at):
        answer = Client().get("/api/v1/actions", headers=_caller(case.cast, case, "matters:read"))
    told = {one["verb"]: one for one in answer.json()}
    assert [field["label"] for field in told["ask_for_call"]["fields"]] == ["方便接听的时间"]
    for verb in ("ask_for_call", "evaluate", "supplement", "change_consents"):
        alone = all("信访人" in who for who in told[verb]["who"])
        assert (told[verb]["operation"] == "") == alone, verb
    assert told["note_site_visit"]["operation"] == "perform_note_site_visit"
    assert told["accept"]["operation"] == "perform_accept"


def test_a_new_channel_is_filed_by_the_interface_and_named_on_every_page(one_more_channel: None) -> None:
    """The register's filter, the case file and the interface know it by its label."""
    cast = Cast()
    case = comes(cast, "直播中反映：柳岸三号楼电梯停运两周。", by=SYSTEM, channel="television")
    body = {"text": "直播中反映：竹园小区停水三天。", "channel": "television"}
    with clock.frozen(case.at):
        caller = _caller(cast, case, "arrivals:write", "role:clerk") | {"Idempotency-Key": "t1"}
        filed = Client().post("/api/v1/arrivals", body, content_type="application/json", headers=caller)
        assert filed.status_code == 201, filed.content.decode()
        clerk = signed_in(cast["xf:clerk"])
        found = _page(clerk, "/desk/register/?channel=television")
        assert case.registered.number in found and filed.json()["number"] in found
        assert '<option value="television" selected>电视问政</option>' in found
        assert "电视问政" in _page(clerk, f"/desk/matters/{case.registered.number}/")
        assert case.registered.number not in _page(clerk, "/desk/register/?channel=call")
