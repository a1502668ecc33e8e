"""The strings that people read, and their English."""

from pathlib import Path

import polib
import pytest

from huiyin.cli.catalogs import code, house, templates
from huiyin.cli.catalogs.compare import SETTING, compare, update

TEMPLATE = """{% load i18n %}{% trans "登录" %}{% notice "请稍候" tone %}<b>裸露的字</b>
{% blocktrans with n=total|grouped %}共{{ n }}条{% endblocktrans %} <a lang="zh-Hans">中文</a> {{ title|say }}
{% trans 'Huiyin' %}{% trans "：" %}"""

CODE = '''
"""文档字符串不算。"""
from x import gettext as _
KEYWORDS = ("欠薪", "拖欠")
STATE_LABELS = {1: "办理中", 2: f"第{n}项"}
item = MenuItem("待办", page="x", section="办理")
def act(n):
    log.info("日志不算 %s", n)
    if n:
        raise Refused(f"最多{n}字，" "请删减。", code="x")
    words = "今天到期" if n == 0 else _("剩余%(n)s天")
    return "已办结"
'''


def _texts(found: object) -> list[str]:
    return [each.text for each in found]  # type: ignore[attr-defined]


def test_strings_of_a_template(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(TEMPLATE, encoding="utf-8")
    assert _texts(templates.strings(page, "page.html")) == ["登录", "请稍候", "共%(n)s条", "："]
    assert _texts(templates.untranslated(page, "page.html")) == ["裸露的字"]
    page.write_text('{% trans "占95%以上" %}', encoding="utf-8")
    assert _texts(templates.strings(page, "page.html")) == ["占95%%以上"], "as Django asks for it"


def test_strings_of_code(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(CODE, encoding="utf-8")
    found = set(_texts(code.strings(module, "module.py")))
    said = {"办理中", "第{}项", "待办", "办理", "最多{}字，请删减。", "今天到期", "剩余%(n)s天", "已办结"}
    assert found == said


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    path = tmp_path / "en/django.po"
    update({"登录": ["a:1"], "共%(n)s条": ["b:2"], "最多{}字，现有{}字": ["c:3"]}, path)
    written = polib.pofile(str(path))
    for entry, english in zip(written, ("Sign in", "%(n)s in all", "{1} of {0}"), strict=True):
        entry.msgstr = english
    written.append(polib.POEntry(msgid="江城市", msgstr="Jiangcheng", tcomment=SETTING))
    written.save()
    return path


def test_what_lacks_english_and_what_lost_its_place(catalog: Path) -> None:
    result = compare({"登录": ["a:1"], "退出": ["a:9"], "共%(n)s条": ["b:2"]}, catalog)
    assert list(result.missing) == ["退出"]
    assert result.stale == ["最多{}字，现有{}字"]
    assert result.broken == []


NAMED, PLACED = "共%(n)s条", "最多{}字，现有{}字"


@pytest.mark.parametrize(
    ("source", "english"),
    [
        (NAMED, "%(m)s in all"),
        (NAMED, "%(n)d in all"),
        (NAMED, "%(n) s in all"),
        (NAMED, "%(n)s of 100% in all"),
        (NAMED, "{} in all"),
        (NAMED, "all"),
        (PLACED, "{} of many"),
        (PLACED, "{1} of {1}"),
        (PLACED, "{1} of {2}"),
        (PLACED, "{} of {1}"),
        (PLACED, "{n} of {m}"),
        (PLACED, "{} of {"),
        (PLACED, "{} of {}, {}"),
        (PLACED, "{} of {}, %(n)s"),
    ],
)
def test_places_must_be_the_same(catalog: Path, source: str, english: str) -> None:
    written = polib.pofile(str(catalog))
    next(entry for entry in written if entry.msgid == source).msgstr = english
    written.save()
    assert compare({NAMED: ["b:2"], PLACED: ["c:3"]}, catalog).broken == [source]


def test_bringing_up_to_date_keeps_translations_and_names(catalog: Path) -> None:
    update({"退出": ["a:9"], "登录": ["a:1"]}, catalog)
    entries = {entry.msgid: entry.msgstr for entry in polib.pofile(str(catalog))}
    assert entries == {"江城市": "Jiangcheng", "退出": "", "登录": "Sign in"}


def test_u22_every_page_speaks_english() -> None:
    result = compare(house.found(), house.CATALOG)
    assert result.missing == {}
    assert result.broken == []


def test_u22_no_chinese_stands_bare_in_a_template() -> None:
    assert house.bare() == []
