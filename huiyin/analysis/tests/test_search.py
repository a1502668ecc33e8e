"""Search over matters and papers: what is found, by whom, how it goes on, and how it stays fast."""

from datetime import timedelta

import pytest
from django.db import connection

from huiyin.analysis.actions import derive
from huiyin.analysis.models import MatterText, PaperText, SealedText
from huiyin.analysis.queries import (
    Narrowed,
    best_matters,
    by_name,
    by_number,
    find_matters,
    find_papers,
    ranking,
    read,
)
from huiyin.analysis.queries import newest as scanning
from huiyin.analysis.queries.limited import TooSlowError, limited
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import AT, at_stage, register
from huiyin.people.factories import draft

ON = AT.date()
LAMP = "柳岸三号楼门口的路灯坏了三周，晚上看不清台阶。"


def numbers(actor, typed, **narrowed):
    found = find_matters(actor, read(typed), Narrowed(**narrowed), on=ON)
    return [hit.row.number for hit in found.rows]


def test_bj33_found_one_second_after_filing_and_the_same_once_derived(cast):
    """BJ-33: a known matter by two signs, in traditional characters, full width, two words, as a phrase."""
    lamp = register(cast, text=LAMP).registered.number
    register(cast, text="竹园路面塌陷两个月，无人修复。", seed=2)
    clerk = cast["xf:clerk"]
    asked = ["路灯", "門口的路燈", "３号楼", "三号楼 台阶", "“坏了三周，晚上”"]
    before = [numbers(clerk, one) for one in asked]
    assert derive() == 2 and derive() == 0
    assert before == [numbers(clerk, one) for one in asked] == [[lamp], [lamp], [], [lamp], [lamp]]
    assert numbers(clerk, "路灯 塌陷") == []


def test_one_sign_initials_and_rare_signs(cast):
    one = register(cast, text="𠮷祥里三号楼WiFi信号差，求改善。", title="吉祥里网络信号差").registered.number
    two = register(cast, text=LAMP, title="柳岸路灯不亮", seed=2).registered.number
    derive()
    clerk = cast["xf:clerk"]
    assert numbers(clerk, "𠮷") == [one]
    assert numbers(clerk, "楼") == [two, one]
    assert numbers(clerk, "ldbl") == numbers(clerk, "LD") == [two]
    assert numbers(clerk, "wifi") == [one]
    assert numbers(clerk, "zzz") == []


def test_filters_narrow(cast):
    lamp = register(cast, text=LAMP)
    done = at_stage(ClaimState.DECLINED, cast=cast, text=LAMP, seed=2)
    derive()
    clerk, first, second = cast["xf:clerk"], lamp.registered.number, done.registered.number
    assert numbers(clerk, "路灯", state="registered") == [first]
    assert numbers(clerk, "路灯", state="declined") == [second]
    assert numbers(clerk, "路灯", unit_id=lamp.claim.unit_id) == [second, first]
    assert numbers(clerk, "路灯", unit_id=cast.unit("build")) == []
    assert numbers(clerk, "路灯", place_ids=(lamp.matter.place_id,)) == [second, first]
    assert numbers(clerk, "路灯", since=ON, until=ON) == [second, first]
    assert numbers(clerk, "路灯", until=ON - timedelta(days=1)) == []
    assert numbers(clerk, "路灯", since=ON + timedelta(days=1)) == []
    assert numbers(clerk, "路灯", claim_class="accusation") == []


def test_papers_are_found_by_their_words_where_their_matter_is_in_sight(cast):
    case = at_stage(ClaimState.SERVED, cast=cast, text=LAMP)
    derive()
    asked, later = read("处理意见"), case.at.date()
    found = find_papers(cast["xf:clerk"], asked, Narrowed(), on=later)
    assert {hit.number for hit in found.rows} == {case.registered.number}
    assert any(piece.hit for hit in found.rows for piece in hit.said)
    assert find_papers(cast["d2-s2:handler"], asked, Narrowed(), on=later).rows == ()


def test_others_units_find_nothing_not_even_a_number(cast):
    register(cast, text=LAMP)
    derive()
    found = find_matters(cast["d2-s2:handler"], read("路灯"), Narrowed(), on=ON)
    assert (found.rows, found.total, found.more, found.next_before) == ((), 0, False, None)


def test_pages_by_key_meet_each_matter_once(cast, monkeypatch):
    made = [register(cast, text=LAMP, seed=n).registered.matter_id for n in range(45)]
    derive()
    for way in ({"DIRECT": 2500}, {"DIRECT": -1, "RARE": -1, "READ_FIRST": 7, "COMMON": -1}):
        for name, value in way.items():
            monkeypatch.setattr(scanning, name, value)
        seen, before = [], None
        while True:
            found = find_matters(cast["xf:clerk"], read("路灯"), Narrowed(), on=ON, before=before)
            seen += [hit.row.id for hit in found.rows]
            before = found.next_before
            if before is None:
                break
        assert seen == sorted(made, reverse=True)


def test_blocks_are_gone_through_down_to_the_first(cast, monkeypatch):
    for name in ("DIRECT", "RARE"):
        monkeypatch.setattr(scanning, name, -1)
    number = register(cast, text=LAMP).registered.number
    derive()
    assert numbers(cast["xf:clerk"], "路灯坏") == [number]
    found = find_matters(cast["xf:clerk"], read("路灯坏"), Narrowed(), on=ON)
    assert (found.total, found.more) == (1, False)


def test_moved_matters_are_derived_again_and_emptied_tables_fill(cast):
    case = register(cast, text=LAMP)
    derive()
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk", after=1)
    street = cast["d1-s1:handler"]
    assert numbers(street, "路灯") == []
    assert derive() == 1
    assert numbers(street, "路灯") == [case.registered.number]
    for table in (MatterText, PaperText):
        table.objects.all().delete()
    assert derive(whole=True) == 1
    assert numbers(street, "路灯") == [case.registered.number]
    assert PaperText.objects.exists()
    assert not SealedText.objects.exists()


def test_straight_to_a_number_or_a_whole_name(cast):
    case = register(cast, text=LAMP)
    number, clerk = case.registered.number, cast["xf:clerk"]
    assert by_number(clerk, f" {number.lower().replace('-', ' ')} ", on=ON) == number
    assert by_number(cast["d2-s2:handler"], number, on=ON) == by_number(clerk, "路灯", on=ON) == ""
    name = draft(1).name
    assert [row.number for row in by_name(clerk, name, on=ON)] == [number]
    assert by_name(clerk, name[:1], on=ON) == by_name(cast["d2-s2:handler"], name, on=ON) == ()


def test_what_takes_too_long_is_broken_off_and_the_limit_is_taken_back(db):
    with pytest.raises(TooSlowError), limited(30), connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(5)")
    with connection.cursor() as cursor:
        cursor.execute("SHOW statement_timeout")
        before = cursor.fetchone()
        with limited(30):
            pass
        cursor.execute("SHOW statement_timeout")
        assert cursor.fetchone() == before


def test_a_slow_search_says_so_and_keeps_what_it_has(cast, monkeypatch):
    register(cast, text=LAMP)
    derive()

    def never(*_args):
        raise TooSlowError

    monkeypatch.setattr(scanning, "_ids", never)
    found = find_matters(cast["xf:clerk"], read("路灯"), Narrowed(), on=ON)
    assert found.slow and found.more and found.rows == ()


def test_the_best_fitting_first_in_sight_alone_and_said_where_only_the_newest_are_in_order(cast, monkeypatch):
    about = register(cast, text=LAMP, title="柳岸路灯不亮").registered.number
    beside = register(
        cast, text="公路灯光球场太吵，居民无法入睡。", title="球场噪音", seed=2
    ).registered.number
    late = register(
        cast, text="竹园停水三天，居民无水可用，另外路灯也不亮。", title="竹园停水", seed=3
    ).registered.number
    derive()

    def best(actor, **more):
        return best_matters(cast[actor], read("路灯"), Narrowed(), on=ON, **more)

    found = best("xf:clerk")
    assert [hit.row.number for hit in found.rows] == [about, late, beside]
    assert (found.among, found.whole, found.slow) == (3, True, False)
    assert [hit.row.number for hit in best("xf:clerk", first=2).rows] == [beside]
    assert (best("d2-s2:handler").rows, best("d2-s2:handler").among) == ((), 0)
    monkeypatch.setattr(ranking, "RANKED", 2)
    found = best("xf:clerk")
    assert [hit.row.number for hit in found.rows] == [late, beside] and not found.whole
