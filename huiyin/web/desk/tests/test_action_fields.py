"""What the form of an action asks, and when."""

from datetime import timedelta

import pytest

from huiyin.catalogue.queries import basis, path
from huiyin.matters import queries as matters
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage
from huiyin.review.actions import decide_recheck
from huiyin.web.desk.act.ask import action_form
from huiyin.web.desk.act.grounds import grounds
from huiyin.web.parts.action_form import form_class
from huiyin.web.parts.tags.forms import fields

pytestmark = pytest.mark.django_db


def test_what_an_office_must_fill_in_for_a_citizen_is_not_called_optional(cast: Cast) -> None:
    case = at_stage(ClaimState.REGISTERED, cast=cast)
    offered = matters.offer(cast["xf:clerk"], case.claim.pk, "withdraw", at=case.at + timedelta(hours=1))
    needed = {field.name: field.required for field in offered.fields}
    assert needed["requested_on"] and needed["proof"] and not needed["reason"]


def test_what_is_asked_with_two_answers_names_both() -> None:
    page = str(fields(form_class(decide_recheck.ACTION.fields)()))
    assert 'data-asked-with="result" data-asked-value="order_anew revoke"' in page
    assert 'data-asked-with="result" data-asked-value="change"' in page


def test_an_article_stands_once_with_all_words_quoted_of_it() -> None:
    rules = [found for found in map(basis, ("E-5", "R-203")) if found]
    ((title, quotes),) = grounds(rules)
    assert title == "《信访工作条例》第二十一条"
    assert len(quotes) == 2


def test_the_paths_that_are_proposed_follow_the_way_that_is_chosen(cast: Cast) -> None:
    case = at_stage(ClaimState.FORWARDED, cast=cast)
    later = case.at + timedelta(hours=1)
    by = cast["d1-s1:handler"]
    offered = matters.offer(by, case.claim.pk, "choose_way", at=later)
    claim = matters.case_file(by, case.registered.number, on=later.date()).claims[0]
    page = str(fields(action_form(offered, claim, on=later.date())()))
    assert 'data-follows="way"' in page
    arbitration, review = path("HR-01"), path("GN-01")
    for one in (arbitration, review):
        assert f'<option value="{one}" data-fits="{" ".join(one.ways)}">' in page
    assert set(arbitration.ways).isdisjoint(review.ways)
