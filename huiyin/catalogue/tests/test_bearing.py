"""What a whole sentence is about: kept for the items that came with the platform, made at once for others."""

import io
from pathlib import Path

import numpy as np
import pytest

from huiyin.catalogue.rules import bearing
from huiyin.catalogue.rules.bearing import Bearings, keep, kept, sign
from huiyin.catalogue.rules.catalogue import load_catalogue
from huiyin.catalogue.rules.sayings import Spoken, fitting_nothing, spoken
from huiyin.catalogue.rules.wording import Wording

WAGES, HEAT = ("老板拖欠工资不发", "干了三个月一分钱没给"), ("暖气不热", "屋里才十二度")
# So many items may say something new before the directions are made anew: making one takes 20 ms.
STALE = 0.05


@pytest.fixture
def nothing_kept(monkeypatch):
    monkeypatch.setattr(bearing, "kept", dict)


@pytest.mark.usefixtures("nothing_kept")
def test_a_sentence_in_other_words_points_to_its_item():
    found = Bearings.of([WAGES, HEAT], ["今天天气真不错"])
    wages = found.toward("工钱要不回来，家里等米下锅")
    assert wages.items[0] > wages.items[1]
    assert wages.rare[0] > wages.rare[1]
    heat = found.toward("冻得直哆嗦，供热站不管")
    assert heat.items[1] > heat.items[0]
    assert heat.rare[1] > heat.rare[0]


@pytest.mark.usefixtures("nothing_kept")
def test_what_fits_no_item_is_told():
    found = Bearings.of([WAGES], ["今天天气真不错"])
    assert found.toward("今天天气很好").nothing > 0.7
    assert found.toward("老板不给工资").nothing < 0.5


@pytest.mark.usefixtures("nothing_kept")
def test_the_end_of_a_long_text_changes_nothing():
    found = Bearings.of([WAGES, HEAT], [])
    text = "暖气不热，投诉多次没人管。" * 40
    assert found.toward(text).items.tolist() == found.toward(text + "工资" * 500).items.tolist()
    assert found.toward(text).nothing == 0


def test_what_is_kept_is_what_would_be_made(monkeypatch, tmp_path):
    place = tmp_path / "kept.npz"
    assert keep([WAGES, HEAT, WAGES], place) == 2
    with np.load(io.BytesIO(Path(place).read_bytes())) as held:
        known = dict(zip(map(bytes, held["said"]), held["ways"].astype(np.float32), strict=True))
    assert known.keys() == {sign(WAGES), sign(HEAT)}
    monkeypatch.setattr(bearing, "kept", lambda: known)
    stored = Bearings.of([WAGES, HEAT], [])
    monkeypatch.setattr(bearing, "kept", dict)
    made = Bearings.of([WAGES, HEAT], [])
    assert np.allclose(stored.items, made.items, atol=0.01)


def test_nearly_all_that_is_said_is_kept():
    said = [
        Wording(item, spoken().get(item.code, Spoken())).whole for item in load_catalogue().items.values()
    ]
    said += [(text,) for text in fitting_nothing()]
    assert sum(sign(texts) not in kept() for texts in said) <= STALE * len(said)
