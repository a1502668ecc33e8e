"""What was left open in a draft is found before it is sent; what a citizen asks to be verified is not."""

import pytest

from huiyin.analysis.rules.drafts.draft import Draft, Part
from huiyin.analysis.rules.drafts.open_points import open_points


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("经查，路灯（待核实：修复日期）已经修好。", ["（待核实：修复日期）"]),
        ("请于＿＿＿前答复，联系____。", ["＿＿＿", "____"]),
        ("您要求核实的费用（2025年）已经核实，待核实的只有一项。", []),
    ],
)
def test_open_points_are_named_with_their_places(text, found):
    draft = Draft(verb="issue_opinion", asked="路灯", parts=(Part(name="facts", label="事实", text=text),))
    told = list(open_points(draft))
    assert [one.quote for one in told] == found
    assert all(text[one.place.start : one.place.end] == one.quote and one.must for one in told)
