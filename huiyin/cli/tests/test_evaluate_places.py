"""huiyin evaluate places: sentences over the invented city, by the finest place that they mean."""

import json
from argparse import Namespace

import pytest

from huiyin.cli.evaluations import places
from huiyin.kernel.errors import Refused


def test_nearly_every_sentence_is_read_down_to_its_place_and_wrong_ones_are_rare():
    """Residence against event, comparisons, namesakes, house numbers, learned names (BJ-25)."""
    found = places.run(Namespace(sentences=places.SENTENCES))
    assert found["sentences"] >= 200
    assert found["exact"] >= 0.97
    assert found["wrong"] <= 0.02
    assert found["silent_when_none"] >= 0.95
    assert all(share >= 0.97 for share in found["by_level"].values())
    assert "认错的比例" in places.show(found)


@pytest.mark.parametrize("rows", [[], [{"text": "没有代码"}], [{"text": "不存在", "code": "1"}]])
def test_sentences_that_are_none_are_refused(tmp_path, rows):
    book = {"listed": [], "learned": [], "roads": []}
    (tmp_path / "book.json").write_text(json.dumps(book), encoding="utf-8")
    (tmp_path / "some.json").write_text(json.dumps({"sentences": rows}), encoding="utf-8")
    with pytest.raises(Refused, match=r"例句|sentences"):
        places.run(Namespace(sentences=tmp_path))
