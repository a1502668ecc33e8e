"""Items and paths as flat texts and back: forms and sheets lose nothing."""

import pytest

from huiyin.catalogue.queries import Kind, Misread, flat, row_of, unflat
from huiyin.catalogue.rules.catalogue import load_catalogue


def test_every_item_and_path_comes_back_as_it_was():
    shipped = load_catalogue()
    for kind, entries in ((Kind.ITEM, shipped.items), (Kind.PATH, shipped.paths)):
        for entry in entries.values():
            row = row_of(entry)
            assert unflat(kind, flat(kind, row)) == row


@pytest.mark.parametrize(
    ("key", "words", "said"),
    [
        ("basis", "劳动法第五十条", "请写成“《法律名称》第几条：引文”"),
        ("limits", "您｜申请｜一年｜之日｜《劳动法》第一条", "单位写日、个工作日或者个月"),
        ("limits", "您｜申请｜60日", "请写成“谁｜期限名称｜60日｜起算点"),
        ("steps", "您", "请写成“谁｜做什么｜期限名称”"),
    ],
)
def test_a_line_that_cannot_be_read_says_how_to_write_it(key, words, said):
    with pytest.raises(Misread, match=said) as misread:
        unflat(Kind.PATH, {key: words})
    assert misread.value.key == key


def test_people_write_commas_and_bars_in_many_ways():
    row = unflat(Kind.PATH, {"ways": "2，4", "steps": "您|申请", "type": "行政许可"})
    assert (row["ways"], row["steps"][0]["name"], row["type"]) == (["2", "4"], "申请", "licence")
