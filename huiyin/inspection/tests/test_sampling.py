"""Samples, calls, answers and what comes of them, with the database."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from huiyin.audit.models import AuditRow
from huiyin.inspection import queries
from huiyin.inspection.actions import answer_oneself, draw_sample, note_try, open_contact, owe_calls
from huiyin.inspection.factories import Closed
from huiyin.inspection.models import Callback, CallbackAnswer, Sample
from huiyin.inspection.queries import Standing
from huiyin.kernel.errors import HuiyinError
from huiyin.matters.models import Arrival, Claim, Matter
from huiyin.people.models import Petitioner
from huiyin.post.models import Message
from huiyin.post.queries.wording import text_of

GOOD = {"contacted": "yes", "real": "done", "solved": "yes", "satisfied": "4"}


def code_of(act: object) -> str:
    """The code with which something is refused."""
    with pytest.raises(HuiyinError) as refusal:
        act()  # type: ignore[operator]
    return refusal.value.code


def test_jz28_a_sample_is_drawn_kept_and_drawn_again(closed: Closed) -> None:
    by, on = closed.cast["xf:supervisor"], closed.at.date()
    first, second = closed.draw(), closed.draw()
    assert [one.claim_id for one in first] == [one.claim_id for one in second]
    line, members = queries.sample(by, first[0].sample_id, on=on)
    assert (line.sample.frame_size, line.sample.count, line.left) == (4, 3, 3)
    assert [one.position for one in members] == [1, 2, 3]
    assert queries.redraw(line.sample.pk).differences == 0
    Callback.objects.filter(pk=first[0].pk).delete()
    spoilt = queries.redraw(line.sample.pk)
    assert (spoilt.differences, len(spoilt.missing), spoilt.frame_sound) == (1, 1, True)
    Sample.objects.filter(pk=line.sample.pk).update(frame_digest="0" * 64)
    assert not queries.redraw(line.sample.pk).frame_sound
    assert AuditRow.objects.filter(chain=f"sample:{line.sample.pk}", act="sample.drawn").count() == 1
    assert queries.samples(by, on=on).total == 2
    assert queries.samples(closed.cast["d2-xf:supervisor"], on=on).total == 0
    assert (
        code_of(lambda: queries.sample(closed.cast["d2-xf:supervisor"], line.sample.pk, on=on))
        == "sample.unknown"
    )


def test_jz28_what_is_no_part_of_a_frame(closed: Closed) -> None:
    """The own unit's claims, accusations (C-1), what was withdrawn, other days; and who may draw at all."""
    by, at, asked = closed.cast["xf:supervisor"], closed.at, closed.asked
    Matter.objects.filter(pk=closed.cases[0].matter.pk).update(restricted=True)
    Claim.objects.filter(matter=closed.cases[1].matter).update(state="withdrawn")
    Claim.objects.filter(matter=closed.cases[2].matter).update(unit_id=by.unit_id)
    (only,) = closed.draw(size=4)
    assert only.matter_id == closed.cases[3].matter.pk
    days = replace(asked, since=at.date() + timedelta(days=1), until=at.date() + timedelta(days=1))
    assert code_of(lambda: draw_sample(days, size=1, by=by, at=at)) == "sample.span"
    turned = replace(asked, since=at.date(), until=at.date() - timedelta(days=1))
    assert code_of(lambda: draw_sample(turned, size=1, by=by, at=at)) == "sample.span"
    none = replace(asked, claim_class="suggestion")
    assert code_of(lambda: draw_sample(none, size=1, by=by, at=at)) == "sample.empty"
    clerk = closed.cast["xf:clerk"]
    assert code_of(lambda: draw_sample(asked, size=1, by=clerk, at=at)) == "sample.not_supervisor"


def test_jz28_whoever_is_being_called_already_is_not_drawn_too(closed: Closed) -> None:
    later, by = closed.at + timedelta(days=70), closed.cast["xf:supervisor"]
    assert owe_calls(later, limit=3) == 3
    (only,) = closed.draw(size=4)
    owed = {row.claim_id: row for row in Callback.objects.filter(sample__isnull=True)}
    line, _members = queries.sample(by, only.sample_id, on=later.date())
    assert only.claim_id not in owed and (line.sample.frame_size, line.sample.left_out) == (1, 3)
    assert queries.redraw(line.sample.pk).differences == 0
    ended = next(iter(owed.values()))
    note_try(ended.pk, "refused", by=closed.cast["xf:clerk"], at=later)
    assert {row.claim_id for row in closed.draw(size=4)} == {only.claim_id, ended.claim_id}
    Claim.objects.filter(pk__in=(only.claim_id, ended.claim_id)).update(state="withdrawn")
    with pytest.raises(HuiyinError, match="2件都已有到期回访任务"):
        closed.draw(size=4)


def test_e6_a_call_is_no_evaluation_and_no_unit_calls_about_itself(closed: Closed) -> None:
    clerk, at = closed.cast["xf:clerk"], closed.at
    one, two, three = closed.draw()
    before = AuditRow.objects.count()
    contact = open_contact(one.pk, by=clerk, at=at)
    assert contact["phone"].startswith("1") and AuditRow.objects.count() == before + 1
    assert code_of(lambda: note_try(one.pk, "reached", by=clerk, at=at)) == "call_back.question"
    assert code_of(lambda: note_try(one.pk, "sent", by=clerk, at=at)) == "call_back.result"
    note_try(one.pk, "reached", by=clerk, at=at, answers=GOOD, words="水管修好了。")
    assert (
        CallbackAnswer.objects.get().seat_id == clerk.seat_id
        and not apps.get_model("evaluation", "Evaluation").objects.exists()
    )
    assert code_of(lambda: note_try(one.pk, "no_answer", by=clerk, at=at)) == "call_back.ended"
    assert code_of(lambda: open_contact(one.pk, by=clerk, at=at)) == "call_back.ended"
    street = closed.cast["d1-s1:handler"]
    assert code_of(lambda: note_try(two.pk, "refused", by=street, at=at)) == "call_back.unknown"
    Callback.objects.filter(pk=two.pk).update(unit_id=clerk.unit_id)
    assert code_of(lambda: note_try(two.pk, "refused", by=clerk, at=at)) == "call_back.own_unit"
    Matter.objects.filter(pk=three.matter_id).update(restricted=True)
    assert code_of(lambda: note_try(three.pk, "refused", by=clerk, at=at)) == "call_back.unknown"
    assert queries.calls(clerk, at=at).counts == {"due": 0, "later": 0, "written": 0, "ended": 1}


def test_e7_tries_are_appended_until_so_many(closed: Closed) -> None:
    clerk, at, day = closed.cast["xf:clerk"], closed.at, timedelta(days=1)
    one, two, three = closed.draw()
    assert [row.id for row in queries.calls(clerk, at=at).rows] == [one.pk, two.pk, three.pk]
    note_try(one.pk, "no_answer", by=clerk, at=at)
    agreed = at + timedelta(hours=2)
    assert code_of(lambda: note_try(two.pk, "later", by=clerk, at=at)) == "call_back.again_at"
    note_try(two.pk, "later", by=clerk, at=at, again_at=agreed)
    assert queries.calls(clerk, at=at).counts == {"due": 1, "later": 2, "written": 0, "ended": 0}
    assert queries.next_call(clerk, at=agreed) == two.pk
    assert [row.id for row in queries.calls(clerk, at=at, tab="later").rows] == [two.pk, one.pk]
    for days in (1, 2):
        note_try(one.pk, "no_answer", by=clerk, at=at + days * day)
    assert queries.call(clerk, one.pk).standing is Standing.UNREACHABLE
    assert code_of(lambda: note_try(one.pk, "no_answer", by=clerk, at=at + 3 * day)) == "call_back.ended"
    note_try(three.pk, "wrong_number", by=clerk, at=at, note="机主说不认识")
    line, _members = queries.sample(closed.cast["xf:supervisor"], one.sample_id, on=at.date())
    assert line.results.whole == 3 and line.left == 1 and not line.results.enough
    assert [row.id for row in queries.calls(clerk, at=at, tab="ended").rows] == [three.pk, one.pk]


def test_c2_where_secrecy_was_asked_for_the_registering_office_alone_calls(closed: Closed) -> None:
    """Nobody else is given anybody to call; and whoever left no telephone is counted, not left out."""
    secret, mute = closed.cases[0].matter, closed.cases[1].matter
    Matter.objects.filter(pk=secret.pk).update(keep_secret=True, registrar_id=closed.cast.unit("d1-xf"))
    named = Arrival.objects.get(matter=mute).petitioner_id
    Petitioner.objects.filter(pk=named).update(phone=None)
    standing = {
        one.matter_id: queries.call(closed.cast["xf:clerk"], one.pk).standing for one in closed.draw(size=4)
    }
    assert standing[secret.pk] is standing[mute.pk] is Standing.NO_CONTACT
    assert list(standing.values()).count(Standing.OPEN) == 2


def test_e7_whom_the_office_will_call_is_told_before(closed: Closed) -> None:
    """Who asks and of what, that nobody must answer, how to verify; never where secrecy was asked for, or of C-1."""
    secret, shy, sealed, plain = closed.cases
    Matter.objects.filter(pk=secret.matter.pk).update(keep_secret=True)
    named = Arrival.objects.get(matter=shy.matter).petitioner_id
    Petitioner.objects.filter(pk=named).update(confidential=True)
    Matter.objects.filter(pk=sealed.matter.pk).update(restricted=True)
    later = closed.at + timedelta(days=70)
    assert owe_calls(later) == 3 and owe_calls(later) == 0
    for owed in Callback.objects.all():
        note_try(owed.pk, "refused", by=closed.cast["xf:clerk"], at=later)
    sample = closed.draw(size=4)[0].sample_id
    told = Message.objects.filter(template="call_back").order_by("pk")
    whom, key = Arrival.objects.get(matter=plain.matter).petitioner_id, f":{plain.matter.pk}"
    assert [(one.addressee_id, one.key) for one in told] == [
        (whom, f"call-back:owed{key}"),
        (whom, f"call-back:{sample}{key}"),
    ]
    said = f"试市信访局将回访{plain.registered.number}的结果，自愿作答；核实拨12345。"
    assert {text_of(one) for one in told} == {said}


def test_e7_a_hotline_matter_past_its_limit_owes_one_call(closed: Closed) -> None:
    """Once, however often the chore runs; and the petitioner may answer on the own page instead."""
    later = closed.at + timedelta(days=70)
    assert owe_calls(closed.at) == 0
    made = owe_calls(later, limit=3)
    assert made == 3 and owe_calls(later, limit=3) == 1 and owe_calls(later) == 0
    rows = list(Callback.objects.order_by("pk"))
    assert {row.sample_id for row in rows} == {None} and {row.office_id for row in rows} == {
        closed.cast.unit("xf")
    }
    with pytest.raises(IntegrityError), transaction.atomic():
        Callback.objects.create(
            matter=rows[0].matter,
            claim=rows[0].claim,
            unit=rows[0].unit,
            office=rows[0].office,
            made_at=later,
        )
    case = next(one for one in closed.cases if one.matter.pk == rows[0].matter_id)
    assert queries.own_open_call(case.citizen).id == rows[0].pk
    other = next(one for one in closed.cases if one is not case)
    assert (
        code_of(lambda: answer_oneself(rows[0].pk, GOOD, by=other.citizen, at=later)) == "call_back.unknown"
    )
    answer_oneself(rows[0].pk, GOOD | {"real": "untrue"}, by=case.citizen, at=later, words="没人来过")
    view = queries.answered_calls(closed.cast["xf:supervisor"], on=later.date(), findings=True).rows[0]
    assert view.answer is not None and view.answer.own and view.answer.finding
    assert queries.own_open_call(case.citizen) is None
    assert queries.untrue_ids(later) == (rows[0].pk,)


def test_e7_who_did_not_agree_to_be_called_is_asked_in_writing(closed: Closed) -> None:
    """Drawn all the same, told in writing, never rung; the answer counts, and a consent given later opens the call."""
    clerk, at = closed.cast["xf:clerk"], closed.at
    silent = closed.cases[0]
    Arrival.objects.filter(matter=silent.matter).update(consents={})
    calls = {one.matter_id: one for one in closed.draw(size=4)}
    mute = calls[silent.matter.pk]
    assert queries.redraw(mute.sample_id).differences == 0
    assert queries.calls(clerk, at=at).counts == {"due": 3, "later": 0, "written": 1, "ended": 0}
    assert [one.id for one in queries.calls(clerk, at=at, tab="written").rows] == [mute.pk]
    for act in (
        lambda: open_contact(mute.pk, by=clerk, at=at),
        lambda: note_try(mute.pk, "reached", by=clerk, at=at, answers=GOOD),
    ):
        assert code_of(act) == "call_back.no_consent"
    told = Message.objects.get(key=f"call-back:{mute.sample_id}:{silent.matter.pk}")
    assert text_of(told) == f"请您在查询页面说说{silent.registered.number}办得怎样，自愿作答；核实拨12345。"
    assert queries.own_open_call(silent.citizen).standing is Standing.WRITTEN
    answer_oneself(mute.pk, GOOD, by=silent.citizen, at=at)
    line, _members = queries.sample(closed.cast["xf:supervisor"], mute.sample_id, on=at.date())
    assert (line.left, line.results.answered, line.results.whole) == (3, 1, 4)
    other = closed.cases[1]
    Arrival.objects.filter(matter=other.matter).update(consents={"survey": False})
    assert queries.calls(clerk, at=at).counts == {"due": 2, "later": 0, "written": 1, "ended": 1}
    other.do("change_consents", share_contact="no", publish="no", survey="yes")
    assert queries.calls(clerk, at=at).counts == {"due": 3, "later": 0, "written": 0, "ended": 1}


def test_e7_of_several_voices_one_who_agreed_is_called(closed: Closed) -> None:
    first = Arrival.objects.get(matter=closed.cases[0].matter)
    Arrival.objects.filter(pk=first.pk).update(consents={})
    second = Arrival.objects.get(pk=first.pk)
    second.pk, second.number, second.key = None, f"{first.number}A", "second"
    second.petitioner_id = Arrival.objects.get(matter=closed.cases[1].matter).petitioner_id
    second.consents = {"survey": True}
    second.save()
    (call,) = [one for one in closed.draw(size=4) if one.matter_id == first.matter_id]
    assert call.arrival_id == second.pk


def test_e7_who_was_asked_in_writing_lately_is_not_drawn_too(closed: Closed) -> None:
    later, month = closed.at + timedelta(days=70), timedelta(days=31)
    Arrival.objects.filter(matter=closed.cases[0].matter).update(consents={})
    assert owe_calls(later) == 4
    with pytest.raises(HuiyinError, match="4件都已有到期回访任务"):
        closed.draw(size=4)
    closed.at = later
    with pytest.raises(HuiyinError):
        closed.draw(size=4)
    closed.at = later + month
    (only,) = closed.draw(size=4)
    assert only.matter_id == closed.cases[0].matter.pk
