"""How forms are drawn and what they say (U4)."""

import re

import pytest
from django.test import Client
from django.utils.html import escape
from django.utils.translation import override

from huiyin.kernel.errors import Refused
from huiyin.web.parts.field_view import FieldView
from huiyin.web.parts.fields import PickField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.tests.samples import SampleForm

pytestmark = pytest.mark.django_db


def _page(client: Client, **typed: str) -> str:
    answer = client.post("/personal/", typed)
    assert answer.status_code == 422
    return answer.content.decode()


def test_u4_title_summary_and_field_say_the_same(client: Client) -> None:
    page = _page(client, day="昨个")
    assert "<title>错误：示例" in page
    summary = re.search(r'<div class="summary".*?</div>', page, re.DOTALL)
    assert summary and 'role="alert"' in summary[0] and "autofocus" in summary[0]
    links = re.findall(r'<a href="#(\w+)">([^<]+)</a>', summary[0])
    assert [target for target, _words in links] == ["id_kind_0", "id_text", "id_day"]
    assert "有3处需要更正" in summary[0]
    for target, words in links:
        assert f'id="{target}"' in page
        assert page.count(words) == 2


def test_u4_typed_text_is_kept(client: Client) -> None:
    page = _page(client, text="三号楼𠮷先生🙏" + "x" * 120, phone="１３８ 1234 5678", agree="on", kind="b")
    assert "三号楼𠮷先生🙏xxx" in page and "１３８ 1234 5678" in page
    assert re.search(r'<input type="checkbox"[^>]*checked', page)
    assert re.search(r'value="b"[^>]*checked', page)


def test_u4_no_checks_in_the_browser(client: Client) -> None:
    page = _page(client)
    assert "novalidate" in page
    assert not re.search(r"<(input|textarea)[^>]*\s(required|maxlength|pattern)\b", page)


def test_controls_name_what_explains_them(client: Client) -> None:
    page = _page(client, text="x" * 101)
    area = re.search(r"<textarea[^>]*>", page)
    assert area and 'aria-describedby="id_text-hint id_text-mistake id_text-count"' in area[0]
    assert 'aria-invalid="true"' in area[0]
    for target in ("id_text-hint", "id_text-mistake", "id_text-count"):
        assert f'id="{target}"' in page


def test_u9_why_a_field_is_asked_stands_beside_it(client: Client) -> None:
    page = client.get("/personal/").content.decode()
    assert "为什么要填写" in page and "用于告知办理结果。" in page
    assert 'aria-describedby="id_phone-why"' in page


def test_groups_have_a_legend_and_hints_of_their_own(client: Client) -> None:
    page = client.get("/personal/").content.decode()
    assert re.search(r"<fieldset class=\"field\">\s*<legend>类别", page)
    assert '<span class="hint" id="id_kind_0-hint">涉及自己的权益</span>' in page
    assert re.search(r'<input type="radio"[^>]*aria-describedby="id_kind_0-hint"', page)


def test_optional_fields_are_marked_and_required_are_not(client: Client) -> None:
    page = client.get("/personal/").content.decode()
    assert page.count("（选填）") == 2


def test_a_refusal_stands_at_its_field_or_on_top() -> None:
    form = SampleForm({"kind": "a", "text": "x"})
    assert form.is_valid()
    form.refuse(Refused("号码不对。", code="x", field="phone"))
    form.refuse(Refused("现在不行。", code="y", field="unknown"))
    assert [(m.target, m.message) for m in form.mistakes()] == [
        ("main", "现在不行。"),
        ("id_phone", "号码不对。"),
    ]


@pytest.mark.parametrize("few", [7, 1])
def test_u22_choices_are_said_in_the_readers_language(few: int) -> None:
    """As buttons and as a list: the labels of the lower floors are Chinese data."""

    class One(HouseForm):
        kind = PickField(label="类别", choices=[("a", "满意"), ("b", "不满意")], few=few)

    for language, told in (("en", "Dissatisfied"), ("zh-hans", "不满意")):
        with override(language):
            view = FieldView(One()["kind"])
            shown = view.control if few == 1 else "".join(pick.label for pick in view.picks)
        assert (told in shown, "满意" in shown) == (True, language != "en")


def test_sentences_for_what_is_missing() -> None:
    class Two(HouseForm):
        name = TextField(label="姓名")
        kind = PickField(label="类别", choices=[("a", "甲")])

    form = Two({"kind": "z"})
    assert form.errors["name"] == ["请填写“姓名”。"]
    assert form.errors["kind"] == ["“类别”请从列出的选项中选择。"]


@pytest.mark.parametrize(
    "payload", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}", "';--"]
)
def test_r25_typed_text_is_shown_as_text(client: Client, payload: str) -> None:
    page = _page(client, text=payload, phone=payload, day=payload)
    assert escape(payload) == payload or payload not in page
    assert page.count(escape(payload)) >= 3
