"""Each kind asks for each of its mandatory contents (D-01…D-29)."""

import re

import pytest

from huiyin.documents.factories import contents
from huiyin.documents.kinds import KINDS
from huiyin.documents.rules import fill
from huiyin.kernel.errors import Refused

REQUIRED = {f"D-{n:02d}" for n in range(1, 30)}
NEEDS = [(code, need) for code, kind in KINDS.items() for need in kind.needs]
ITEMS = [(code, need, item) for code, need in NEEDS for item in need.items]
MUST = [(code, need) for code, need in NEEDS if not need.optional]


def ids(cases):
    return ["-".join(getattr(part, "key", part) for part in case) for case in cases]


def test_every_kind_of_the_rules_is_declared():
    assert set(KINDS) == REQUIRED | {"D-00", "D-30", "D-31", "D-32", "D-33"}


@pytest.mark.parametrize("code", KINDS)
def test_complete_contents_make_a_document(code):
    """D-01…D-29: no part is empty, no key is left unfilled."""
    sections = fill(KINDS[code], contents())
    assert sections
    assert not re.search(r"{\w+}", "".join(line for section in sections for line in section["lines"]))


@pytest.mark.parametrize(("code", "need"), MUST, ids=ids(MUST))
@pytest.mark.parametrize("blank", [None, "", "  "])
def test_each_missing_element_is_named(code, need, blank):
    """D-01…D-29: refused with the element's name and field."""
    with pytest.raises(Refused) as refused:
        fill(KINDS[code], contents(**{need.key: blank}))
    assert refused.value.field == need.key
    assert need.label in refused.value.message
    assert KINDS[code].title in refused.value.message


@pytest.mark.parametrize(("code", "need", "item"), ITEMS, ids=ids(ITEMS))
def test_each_missing_element_of_each_claim_or_file_is_named(code, need, item):
    """R-310, D-09: every claim is answered in full; R-207: every file is listed in full."""
    first = contents()[need.key][0]
    second = {key: value for key, value in first.items() if key != item.key}
    with pytest.raises(Refused) as refused:
        fill(KINDS[code], contents(**{need.key: [first, second]}))
    assert "第2个" in refused.value.message
    assert item.label in refused.value.message


@pytest.mark.parametrize(("code", "need"), MUST, ids=ids(MUST))
def test_each_element_is_printed(code, need):
    """What is asked for stands in the paper."""
    printed = "".join(line for part in KINDS[code].parts for line in (part.heading, *part.lines, part.each))
    assert f"{{{need.key}}}" in printed or need.key in {"claims", "faults"}
    if need.key == "claims":
        lines = "".join(line for part in KINDS[code].parts if part.each == "claims" for line in part.lines)
        assert all(f"{{{item.key}}}" in lines for item in need.items)


@pytest.mark.parametrize("code", KINDS)
def test_each_basis_names_law_article_and_words(code):
    """Only articles compared with the full text are shown as law."""
    for basis in KINDS[code].basis:
        assert re.fullmatch(r"第[一二三四五六七八九十百]+条", basis.article)
        assert basis.law
        assert len(basis.quote) >= 6


@pytest.mark.parametrize("outcome", ["support", "explain", "reject"])
def test_three_outcomes(outcome):
    """R-601."""
    claim = contents()["claims"][0] | {"outcome": outcome}
    text = str(fill(KINDS["D-09"], contents(claims=[claim])))
    assert {"support": "予以支持", "explain": "解释说明", "reject": "不予支持"}[outcome] in text


def test_a_fourth_outcome_is_refused():
    """R-601."""
    claim = contents()["claims"][0] | {"outcome": "ignore"}
    with pytest.raises(Refused, match="处理结果"):
        fill(KINDS["D-09"], contents(claims=[claim]))


def test_an_opinion_needs_a_claim():
    """R-310."""
    with pytest.raises(Refused, match="诉求项"):
        fill(KINDS["D-09"], contents(claims=[]))


def test_a_hearing_notice_needs_no_record_yet():
    """D-13: what is only known after the hearing is asked of record and conclusion."""
    held = dict.fromkeys(("questioning", "debate", "appraisal", "deliberation", "conclusion"))
    fill(KINDS["D-13"], contents(part="notice", **held))
    with pytest.raises(Refused, match="质询"):
        fill(KINDS["D-13"], contents(part="record", **held))
    fill(KINDS["D-13"], contents(part="record", conclusion=None))


def test_an_agreement_has_two_sides():
    """D-14."""
    with pytest.raises(Refused, match="当事人"):
        fill(KINDS["D-14"], contents(parties=["信访人"]))


def test_optional_words_are_left_out_cleanly():
    sections = fill(KINDS["D-03"], contents(requirement=None))
    assert "实地核查" not in str(sections)


def test_days_are_written_out_and_claims_numbered():
    text = str(fill(KINDS["D-02"], contents(claims=[{"text": "甲"}, {"text": "乙"}])))
    assert "2026年3月2日" in text
    assert "1. 甲" in text
    assert "2. 乙" in text


def test_braces_in_a_text_are_printed_as_they_are():
    text = str(fill(KINDS["D-08"], contents(reason="见{approver}和{0}以及%s")))
    assert "见{approver}和{0}以及%s" in text


def test_texts_are_cleaned_and_bounded():
    assert "\x00" not in str(fill(KINDS["D-08"], contents(reason="检\x00测")))
    with pytest.raises(Refused, match="20000"):
        fill(KINDS["D-08"], contents(reason="字" * 20_001))


@pytest.mark.parametrize("code", [code for code, kind in KINDS.items() if kind.heard == "petitioner"])
def test_several_who_bring_one_petition_are_addressed_together(code):
    """R-108: the head says how many they are; a single petitioner is addressed as before."""
    head = fill(KINDS[code], contents(people="12"))[0]["lines"][0]
    assert head.endswith("等12人：")
    assert contents()["matter_number"] in head
    assert "等" not in fill(KINDS[code], contents())[0]["lines"][0]


def test_papers_between_offices_have_no_such_head():
    assert fill(KINDS["D-02"], contents(people="12")) == fill(KINDS["D-02"], contents())
