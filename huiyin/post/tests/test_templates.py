"""All wordings (U14): short enough in the worst case, plain, without personal data."""

import itertools
import re

import pytest

from huiyin.post.rules import LONGEST_SMS, WORDS, Template
from huiyin.post.templates import TEMPLATES

NAMES = sorted(TEMPLATES)
OF_NO_MATTER = {
    "unit_trend": ("place", "topic"),
    "unit_report": ("topic",),
    "unit_recommendation": ("recommendation",),
    "unit_recommendation_due": ("recommendation",),
    "unit_recommendation_late": ("recommendation",),
    "unit_recommendation_again": ("recommendation",),
    "unit_recommendation_answered": ("recommendation",),
    "unit_measure": ("measure",),
    "unit_measure_answered": ("measure",),
    "unit_measure_late": ("measure",),
    "unit_measure_silent": ("measure",),
    "unit_measure_returned": ("measure",),
}
"""What is told of many matters carries no number."""
NEEDED = (
    {"registered", "forwarded", "accepted", "declined", "no_longer_accepted", "way_chosen", "diverted"}
    | {"extended", "asked", "replied", "served", "evaluate", "second_handling", "review_accepted"}
    | {"review_decided", "recheck_decided", "progress", "joined", "withdrawn", "archived", "reopened"}
    | {"unit_assigned", "unit_objection", "unit_urge"}
)


def all_texts(template):
    """Every text a wording can make."""
    keys, here_always = sorted(template.keys), set(re.findall(r"{(\w+)}", template.parts[0]))
    for given in itertools.product([True, False], repeat=len(keys)):
        words = {key: WORDS[key].longest for key, here in zip(keys, given, strict=True) if here}
        if here_always <= set(words):
            yield template.render(words)


def test_every_occasion_has_its_wording():
    assert set(TEMPLATES) >= NEEDED


@pytest.mark.parametrize("name", NAMES)
def test_no_text_is_longer_than_one_part_of_a_message(name):
    """U14: at most 67 signs with the sender's sign, in the worst case."""
    assert TEMPLATES[name].longest() <= LONGEST_SMS


@pytest.mark.parametrize("name", NAMES)
def test_every_text_is_a_whole_sentence(name):
    """With any words left out it begins and ends well."""
    for text in all_texts(TEMPLATES[name]):
        assert text.endswith("。")
        assert not re.search(r"，。|。，|，，|。。|：。|（）|[{}]|^[，。：]", text), text


@pytest.mark.parametrize("name", NAMES)
def test_the_first_part_carries_the_number(name):
    for word in OF_NO_MATTER.get(name, ["number"]):
        assert f"{{{word}}}" in TEMPLATES[name].parts[0]


@pytest.mark.parametrize("name", NAMES)
def test_petitioners_are_addressed_as_you_and_offices_are_not(name):
    template = TEMPLATES[name]
    assert template.to in {"petitioner", "office"}
    assert ("unit_" in name) == (template.to == "office")
    assert "您" not in "".join(template.parts) or template.to == "petitioner"


@pytest.mark.parametrize("name", NAMES)
def test_words_are_known_and_none_is_personal(name):
    """U14: no name, contact, identity number or petition text has a place."""
    assert TEMPLATES[name].keys <= set(WORDS)
    assert not TEMPLATES[name].keys & {"name", "phone", "id_number", "address", "text", "title", "reason"}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("number", "张三"),
        ("number", "13800005678"),
        ("until", "明天"),
        ("until", 20260519),
        ("days", 0),
        ("days", "三十"),
        ("unit", "13800005678"),
        ("procedure", "11010519491231002X"),
        ("level", "账号62220210011162"),
    ],
)
def test_values_of_another_kind_are_refused(key, value):
    """U14."""
    assert WORDS[key].read(value) is None


def test_long_unit_names_are_shortened():
    assert WORDS["unit"].read("江城市青江区住房和城乡建设局物业管理科") == "江城市青江区住房和城乡…"


def test_days_are_spoken_shortly():
    assert WORDS["until"].read("2026-05-19") == "5月19日"


def test_a_word_not_given_leaves_its_part_out():
    accepted = TEMPLATES["accepted"]
    number = {"number": "3799-2026-0000123-C"}
    assert accepted.render(number) == "您的信访事项3799-2026-0000123-C已受理。"
    assert accepted.render(number | {"unit": "市城管局"}).endswith("已受理，由市城管局办理。")


def test_a_typed_word_that_does_not_fit_is_left_out():
    """U14: a telephone typed into a procedure's name does not go out, and the act is not stopped."""
    given = {"number": "3799-2026-0000123-C", "procedure": "电话13800005678"}
    assert TEMPLATES["diverted"].check(given) == ({"number": "3799-2026-0000123-C"}, {})


def test_what_the_first_part_needs_must_be_given():
    with pytest.raises(ValueError, match="number"):
        Template("x", "x", "office", ("事项{number}",)).check({"unit": "市城管局"})
