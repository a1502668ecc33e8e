"""Making the text files anew from official Markdown, and what is refused."""

import json

import pytest

from huiyin.catalogue.rules.law_build import build, one_per_line, rebuild
from huiyin.catalogue.rules.law_text import parse

NEW = {"name": "甲法", "copy": "甲法.md", "fields": ["city"]}
OFFICIAL = """---
sidebar: auto
---

# 中华人民共和国甲法

2001年1月1日第九届全国人民代表大会通过

根据2010年5月6日第十一届全国人民代表大会《关于修改〈甲法〉的决定》修正

2020年8月9日第十三届全国人民代表大会修订

<!-- INFO END -->

## 目录

第一章　总　则

## 第一章　总　　则

**第一条**　为了乙，
[制定](https://example.cn)本法。

**第二条**　有下列情形的：

（一）丙；

### 第一节
丁的规定

**第二条之一**　戊。

## 第二章　附　则

**第三条**　本法自2021年1月1日起施行。

## 附件

| 表 |
"""


def official(folder, content=OFFICIAL, name="甲法.md"):
    (folder / name).write_text(content, encoding="utf-8")
    return folder


def test_facts_and_words_are_read_from_the_official_text(tmp_path):
    built = build(official(tmp_path), NEW)
    assert built.row == {
        "name": "甲法",
        "version": "2020修订",
        "adopted": "2020-08-09",
        "since": "2021-01-01",
        "until": None,
        "fields": ["city"],
        "copy": "甲法.md",
    }
    text = parse(built.content, built.file)
    assert [one.name for one in text.articles] == ["第一条", "第二条", "第二条之一", "第三条"]
    assert text.articles[0].chapters == ("第一章 总则",)
    assert text.articles[2].chapters == ("第一章 总则", "第一节 丁的规定")
    assert text.articles[-1].text == "本法自2021年1月1日起施行。"
    assert "](" not in built.content
    assert len(text.history) == 3


@pytest.mark.parametrize(
    ("old", "new", "since", "version"),
    [
        # A change of an old text: its own words only say when the first version began.
        ("2020年8月9日第十三届全国人民代表大会修订", "根据2022年3月4日的决定修正", None, "2022修正"),
        ("2021年1月1日起施行", "公布之日起施行", "2020-08-09", "2020修订"),
    ],
)
def test_a_version_begins_only_when_its_words_say_so(tmp_path, old, new, since, version):
    built = build(official(tmp_path, OFFICIAL.replace(old, new)), NEW)
    assert (built.row["since"], built.row["version"]) == (since, version)


def test_an_effective_day_in_the_opening_counts(tmp_path):
    opening = OFFICIAL.replace("<!-- INFO END -->", "2020年9月1日 施行")
    built = build(official(tmp_path, opening.replace("2021年1月1日", "2001年6月1日")), NEW)
    assert (built.row["adopted"], built.row["since"]) == ("2020-08-09", "2020-09-01")


def test_parts_of_a_code_are_put_in_their_order(tmp_path):
    folder = tmp_path / "甲法"
    folder.mkdir()
    official(folder, "# 甲法\n\n2020年1月1日通过\n", "README.md")
    official(folder, "# 附则\n\n**第三条** 本法自2020年2月1日起施行。\n", "00-supplementary.md")
    official(folder, "# 第一编 总则\n\n**第一条** 乙。\n", "01-general.md")
    official(folder, "# 第二编 分则\n\n**第二条** 丙。\n", "02-special.md")
    official(folder, "**第九条** 修改的决定。\n", "04-amendment.md")
    text = parse(build(tmp_path, {**NEW, "copy": "甲法"}).content, "甲法")
    assert [one.chapters for one in text.articles] == [("第一编 总则",), ("第二编 分则",), ("附则",)]


@pytest.mark.parametrize(
    ("content", "row", "reason"),
    [
        (OFFICIAL.replace("**第三条**", "**第四条**"), {}, "第四条 does not follow 第二条之一"),
        (OFFICIAL, {"name": "乙法"}, "is the text of 中华人民共和国甲法, not of 乙法"),
        (OFFICIAL, {"copy": "丙法.md"}, "there is no such copy"),
        (OFFICIAL, {"adopted": "2019-01-01"}, "was changed on 2020-08-09, not on 2019-01-01"),
        ("# 甲法\n\n**第一条** 乙。\n", {}, "does not say when it was adopted"),
        ("# 甲法\n\n2020年1月1日通过\n\n一、乙。\n", {}, "has no articles"),
    ],
)
def test_what_is_not_whole_is_refused_with_file_and_reason(tmp_path, content, row, reason):
    with pytest.raises(ValueError, match=reason):
        build(official(tmp_path, content), {**NEW, **row})


def test_a_refused_law_keeps_its_row_and_its_file(tmp_path):
    """The others are made; nothing half-made is left."""
    official(tmp_path, OFFICIAL)
    official(tmp_path, OFFICIAL.replace("甲法", "乙法").replace("**第三条**", "**第五条**"), "乙法.md")
    register = tmp_path / "laws.json"
    bad = {"name": "乙法", "version": "2001年施行", "copy": "乙法.md", "fields": ["city"]}
    register.write_text(one_per_line({"source": "甲", "laws": [NEW, bad]}), encoding="utf-8")
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "乙法-2001年施行.txt").write_text("旧", encoding="utf-8")

    done = rebuild(tmp_path, register, texts)

    assert done.files == ("甲法-2020修订.txt",)
    assert done.articles == 4
    assert len(done.refused) == 1
    assert "乙法.md" in done.refused[0]
    assert "第五条" in done.refused[0]
    assert (texts / "乙法-2001年施行.txt").read_text(encoding="utf-8") == "旧"
    rows = json.loads(register.read_text(encoding="utf-8"))["laws"]
    assert rows[0]["version"] == "2020修订"
    assert rows[1] == bad


def test_making_anew_changes_nothing_when_nothing_changed(tmp_path):
    official(tmp_path)
    register, texts = tmp_path / "laws.json", tmp_path / "texts"
    texts.mkdir()
    register.write_text(one_per_line({"source": "甲", "laws": [NEW]}), encoding="utf-8")
    rebuild(tmp_path, register, texts)
    first = register.read_text(encoding="utf-8")
    rebuild(tmp_path, register, texts, only="甲法")
    assert register.read_text(encoding="utf-8") == first
    assert rebuild(tmp_path, register, texts, only="没有").files == ()
