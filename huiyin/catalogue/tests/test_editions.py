"""Editions: drafted by the department, reviewed by lawyers, published; versions are kept (BJ-31)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from huiyin.audit import queries as audit
from huiyin.catalogue import actions
from huiyin.catalogue.factories import Office, an_office
from huiyin.catalogue.permissions import may_edit
from huiyin.catalogue.queries import (
    CatalogueClass,
    Kind,
    State,
    changes,
    edition,
    editions_of,
    entry,
    item,
    labelled,
    open_editions,
    path,
    paths,
    proposal_faults,
    row_of,
    sound_from,
)
from huiyin.deadlines.limits import Limit
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import Conflict, NotAllowed, Refused
from huiyin.kernel.roles import Role

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=SHANGHAI)
TODAY = NOW.date()
WAGES = "LD-001"


@pytest.fixture
def office() -> Office:
    return an_office()


def content(**changed: object) -> dict:
    return row_of(entry(Kind.ITEM, WAGES, on=TODAY)) | changed


def drafted(office: Office, row: dict | None = None, *, by: Actor | None = None):
    return actions.draft_edition(
        Kind.ITEM, "LD", row or content(covers="改过的说明"), why="口径变化", by=by or office.editor, at=NOW
    )


def published(office: Office, made, *, on: date = TODAY):
    actions.send_edition(made.id, by=office.editor, at=NOW)
    return actions.publish_edition(made.id, valid_from=on, by=office.lawyer, at=NOW)


def test_draft_review_publish(office):
    made = drafted(office)
    assert (made.state, made.number) == (State.DRAFT, 1)
    assert item(WAGES, on=TODAY).covers != "改过的说明"
    sent = actions.send_edition(made.id, by=office.editor, at=NOW)
    assert sent.state is State.REVIEW
    assert item(WAGES, on=TODAY).version == 0
    done = actions.publish_edition(made.id, valid_from=TODAY, by=office.lawyer, at=NOW)
    assert done.state is State.PUBLISHED
    assert (item(WAGES, on=TODAY).covers, item(WAGES, on=TODAY).version) == ("改过的说明", 1)
    assert [step.state for step in edition(made.id).steps] == [State.DRAFT, State.REVIEW, State.PUBLISHED]
    acts = [row.act for row in audit.trail("catalogue")]
    assert acts == ["edition.published", "edition.sent", "edition.drafted"]


def test_the_edition_of_a_day_is_in_force_from_its_day(office):
    later = TODAY + timedelta(days=30)
    published(office, drafted(office), on=later)
    assert item(WAGES, on=TODAY).version == 0
    assert item(WAGES, on=later).version == 1
    with pytest.raises(Refused, match="生效日不能早于今天"):
        second = drafted(office)
        actions.send_edition(second.id, by=office.editor, at=NOW)
        actions.publish_edition(second.id, valid_from=TODAY - timedelta(days=1), by=office.lawyer, at=NOW)


def test_withdrawn_what_stood_before_stands_again(office):
    made = published(office, drafted(office))
    actions.withdraw_edition(made.id, reasons="条文有误", by=office.lawyer, at=NOW)
    assert item(WAGES, on=TODAY).version == 0
    assert edition(made.id).state is State.WITHDRAWN
    with pytest.raises(Refused, match="撤下的理由"):
        other = published(office, drafted(office))
        actions.withdraw_edition(other.id, reasons=" ", by=office.admin, at=NOW)


def test_returned_with_reasons_and_drafted_anew(office):
    made = drafted(office)
    actions.send_edition(made.id, by=office.editor, at=NOW)
    with pytest.raises(Refused, match="退回的理由"):
        actions.return_edition(made.id, reasons="", by=office.lawyer, at=NOW)
    back = actions.return_edition(made.id, reasons="请引用新条文", by=office.lawyer, at=NOW)
    assert back.steps[-1].note == "请引用新条文"
    again = drafted(office, content(covers="再改"))
    assert again.number == 2
    assert edition(made.id).state is State.REPLACED
    assert [one.id for one in open_editions("LD")] == [again.id]


def test_a_faulty_edition_is_not_published_and_the_published_one_stays(office):
    """R-308: refused with row and reason at sending, and again at publishing when something changed meanwhile."""
    published(office, drafted(office))
    bad = drafted(office, content(bodies={}, basis=[{"law": "没有的法", "article": "第一条", "quote": "字"}]))
    with pytest.raises(Refused) as refused:
        actions.send_edition(bad.id, by=office.editor, at=NOW)
    assert "缺少承办机关" in refused.value.message
    assert edition(bad.id).state is State.DRAFT
    assert item(WAGES, on=TODAY).version == 1


def test_all_faults_are_told_at_once():
    row = content(bodies={}, basis=[{"law": "环境保护法", "article": "第一条", "quote": "字"}])
    assert len(proposal_faults(Kind.ITEM, "LD", row, on=TODAY)) >= 1
    row = content(request=entry(Kind.ITEM, "LD-002", on=TODAY).request, basis=[{"law": "劳动法", "article": "第九百条", "quote": "字"}])  # fmt: skip  # noqa: E501
    told = [str(one) for one in proposal_faults(Kind.ITEM, "LD", row, on=TODAY)]
    assert any("事项名称与" in one for one in told)
    assert any("没有这一条" in one for one in told)


def test_a_path_still_in_use_is_not_taken_away():
    used = entry(Kind.ITEM, WAGES, on=TODAY).paths[0]
    row = row_of(path(used)) | {"state": "draft"}
    told = [one.reason for one in proposal_faults(Kind.PATH, path(used).class_code, row, on=TODAY)]
    assert any(f"法定途径{used}还是草稿" in one for one in told)


def test_who_may_do_what(office):
    with pytest.raises(NotAllowed, match="不能修改"):
        drafted(office, by=office.stranger)
    with pytest.raises(NotAllowed, match="不能修改"):
        drafted(office, by=office.lawyer)
    made = drafted(office, by=office.admin)
    actions.send_edition(made.id, by=office.editor, at=NOW)
    for actor in (office.editor, office.stranger, office.admin):
        with pytest.raises(NotAllowed, match="不能审核"):
            actions.publish_edition(made.id, valid_from=TODAY, by=actor, at=NOW)
        with pytest.raises(NotAllowed, match="不能审核"):
            actions.return_edition(made.id, reasons="不行", by=actor, at=NOW)
    with pytest.raises(NotAllowed):
        actions.withdraw_edition(made.id, reasons="不行", by=office.stranger, at=NOW)


def test_nobody_reviews_what_he_wrote_himself(office):
    """Not with another seat of his either."""
    law = office.lawyer
    both = Actor(**{**law.__dict__, "roles": law.roles | {Role.ADMIN}})
    made = drafted(office, by=both)
    actions.send_edition(made.id, by=both, at=NOW)
    second_seat = Actor(**{**law.__dict__, "seat_id": law.seat_id + 1000})
    for actor in (both, second_seat):
        with pytest.raises(NotAllowed, match="本人编写"):
            actions.publish_edition(made.id, valid_from=TODAY, by=actor, at=NOW)


def test_steps_are_taken_in_their_order(office):
    made = drafted(office)
    with pytest.raises(Conflict, match="不在法制审核中"):
        actions.publish_edition(made.id, valid_from=TODAY, by=office.lawyer, at=NOW)
    actions.send_edition(made.id, by=office.editor, at=NOW)
    with pytest.raises(Conflict, match="不能送审"):
        actions.send_edition(made.id, by=office.editor, at=NOW)
    with pytest.raises(Conflict, match="正在法制审核"):
        drafted(office)
    with pytest.raises(Conflict, match="不需要撤下"):
        actions.withdraw_edition(made.id, reasons="误", by=office.lawyer, at=NOW)


@pytest.mark.parametrize("code", ["", "SB-001", "LD", "xx", "LD-" + "9" * 30])
def test_a_code_belongs_to_its_class(office, code):
    with pytest.raises(Refused, match="请填写编号，以“LD-”开头"):
        drafted(office, content(code=code))


def test_a_new_item_of_the_city(office):
    made = drafted(office, content(code="LD-901", request="本市特有的一件事"))
    published(office, made)
    assert item("LD-901", on=TODAY).request == "本市特有的一件事"
    assert [one.number for one in editions_of(Kind.ITEM, "LD-901")] == [1]


def test_editions_are_never_changed(office):
    made = drafted(office)
    for sentence in (
        f"UPDATE catalogue_edition SET why='' WHERE id={made.id}",
        f"DELETE FROM catalogue_editionstep WHERE edition_id={made.id}",
    ):
        with (
            pytest.raises(DatabaseError, match="never changed"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(sentence)


def longer(code: str = "HR-01") -> dict:
    """The path of wage disputes with half a year instead of 45 days."""
    row = row_of(path(code))
    limits = [one | {"n": 60, "article": "第四十三条", "written": "四十五日"} if one["what"] == "仲裁裁决" else one
              for one in row["limits"]]  # fmt: skip
    return row | {"limits": limits}


def decision_limit(found) -> Limit:
    return next(one.limit for one in found.limits if one.what == "仲裁裁决")


def test_bj31_a_changed_limit_changes_new_cases_only(office):
    """The version that a matter was led into stays what it was, and the shipped one is kept at its first use."""
    old = actions.keep_version("HR-01", on=TODAY, by=office.editor, at=NOW)
    assert actions.keep_version("HR-01", on=TODAY, by=office.editor, at=NOW) == old
    made = actions.draft_edition(Kind.PATH, "LD", longer(), why="新规", by=office.editor, at=NOW)
    published(office, made)
    new = actions.keep_version("HR-01", on=TODAY, by=office.editor, at=NOW)
    assert new == made.number != old
    assert decision_limit(path("HR-01", version=old)) == Limit.days(45)
    assert decision_limit(path("HR-01", version=new)) == Limit.days(60)
    assert decision_limit(path("HR-01", on=TODAY)) == Limit.days(60)
    assert path("HR-01", version=99) is None
    assert actions.keep_version("XX-99", on=TODAY, by=office.editor, at=NOW) is None


def test_the_catalogue_in_memory_costs_no_statement(office, django_assert_num_queries):
    published(office, drafted(office))
    item(WAGES, on=TODAY)
    with django_assert_num_queries(0):
        assert item(WAGES, on=TODAY).version == 1
        assert path("HR-01")
        assert paths("LD", on=TODAY)


def test_what_changed_is_shown_by_field():
    before, after = content(), content(covers=content()["covers"] + "，也包括奖金")
    (change,) = changes(labelled(Kind.ITEM, before), labelled(Kind.ITEM, after))
    assert change.label == "包括的情形"
    assert [part.words for part in change.after if part.kind == "new"] == ["，也包括奖金"]
    assert all(part.kind == "kept" for part in change.before)


def test_what_stands_in_brackets_behind_a_department_is_no_part_of_its_name(office):
    """公安局（交警支队） is written by the whole bureau; a city may call its department 执法局 or 委员会."""
    named = CatalogueClass("XX", "某类", "某局、人力资源和社会保障局（就业处）", "某事")
    assert may_edit(office.editor, named)
    assert not may_edit(office.stranger, named)
    assert not may_edit(office.editor, None)
    assert may_edit(office.editor, replace(named, publisher="人力资源和社会保障委员会"))
    assert not may_edit(office.editor, replace(named, publisher="医疗保障局"))


def test_it_is_proved_on_the_day_on_which_it_takes_effect(office):
    """The law on trademarks is another one from 2027-01-01 on: its old words cannot be published for that day."""
    old = {"law": "商标法", "article": "第四条", "quote": "自然人、法人或者其他组织在生产经营活动中"}
    made = drafted(office, content(basis=[old]))
    actions.send_edition(made.id, by=office.editor, at=NOW)
    with pytest.raises(Refused, match="2026修订的这一条中"):
        actions.publish_edition(made.id, valid_from=date(2027, 1, 1), by=office.lawyer, at=NOW)
    assert (
        actions.publish_edition(made.id, valid_from=TODAY, by=office.lawyer, at=NOW).state is State.PUBLISHED
    )
    assert item(WAGES, on=date(2026, 12, 31)) is not None
    assert item(WAGES, on=date(2027, 1, 1)) is None


COMING = {"law": "商标法", "article": "第五条", "quote": "自然人、法人或者非法人组织在生产经营活动中"}


def test_words_of_a_law_not_yet_in_force_are_sent_for_the_day_on_which_it_is(office):
    """Proved on the day from which the edition is to be in force, and not on the day of its writing."""
    begins = date(2027, 1, 1)
    row = content(basis=[COMING])
    made = drafted(office, row)
    with pytest.raises(Refused, match="2019修正的这一条中"):
        actions.send_edition(made.id, by=office.editor, at=NOW)
    with pytest.raises(Refused, match="生效日不能早于今天"):
        actions.send_edition(made.id, valid_from=TODAY - timedelta(days=1), by=office.editor, at=NOW)
    assert sound_from(Kind.ITEM, "LD", row, on=TODAY) == begins
    sent = actions.send_edition(made.id, valid_from=begins, by=office.editor, at=NOW)
    assert (sent.state, sent.proposed_from, sent.valid_from) == (State.REVIEW, begins, None)
    with pytest.raises(Refused, match="2019修正的这一条中"):
        actions.publish_edition(made.id, valid_from=TODAY, by=office.lawyer, at=NOW)
    actions.publish_edition(made.id, valid_from=begins, by=office.lawyer, at=NOW)
    assert item(WAGES, on=date(2026, 12, 31)).version == 0
    assert item(WAGES, on=begins).basis[0].article == "第五条"


def test_what_holds_on_no_day_is_sound_from_none(office):
    row = content(basis=[{"law": "劳动法", "article": "第九百条", "quote": "字"}])
    assert sound_from(Kind.ITEM, "LD", row, on=TODAY) is None
    assert sound_from(Kind.ITEM, "LD", content(), on=TODAY) == TODAY
