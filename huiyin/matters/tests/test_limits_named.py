"""No limit stands bare: every rule by which an action counts has a name, an origin and a basis."""

import re

import pytest

from huiyin.catalogue import queries as catalogue
from huiyin.documents import queries as documents
from huiyin.matters import queries as matters
from huiyin.matters.actions import Relation, all_actions
from huiyin.post import queries as post

RULES = sorted(
    {
        rule
        for action in all_actions()
        for rule in (
            *(started.rule for started in action.starts),
            *action.meets,
            *action.stops,
            *action.may_end,
            *action.lengthens,
            *action.suspends,
        )
    }
)


def test_the_actions_count_by_many_rules() -> None:
    assert {"T-01", "T-05", "T-08", "T-13", "X-EXEC", "X-REVIEW-NEW"} <= set(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_every_limit_of_an_action_has_a_name_and_a_basis(rule: str) -> None:
    """A rule of our own says that it is one, and what the law leaves open."""
    label, basis = catalogue.limit_label(rule), catalogue.basis(rule)
    assert label
    assert rule not in label
    assert basis is not None
    assert basis.subject
    if basis.status == "V":
        places = [catalogue.basis(rule, profile=code) for code in catalogue.profile_codes()]
        assert any(place and place.citations for place in places)
    if rule.startswith("X-"):
        assert (basis.status, bool(basis.note)) == ("D", True)


def test_every_action_names_what_it_rests_on() -> None:
    for action in all_actions():
        assert action.basis, action.verb
        assert all(catalogue.basis(rule) for rule in action.basis), action.verb


def test_every_limit_that_starts_can_be_met() -> None:
    """One that nothing ends would run on beside an answered claim, and be late for ever; windows end by themselves."""
    started = {
        one.rule for action in all_actions() for one in action.starts if one.owes is not Relation.PETITIONER
    }
    ended = {rule for action in all_actions() for rule in (*action.meets, *action.stops, *action.may_end)}
    assert started - ended == set()


def test_every_paper_and_every_notice_of_an_action_is_there() -> None:
    """Else it would be missed where the first case is opened in which the action is offered."""
    papers = {kind for action in all_actions() for kind in action.papers}
    notices = {tell.template for action in all_actions() for tell in action.tells}
    assert papers - set(documents.KINDS) == set()
    assert notices - set(post.TEMPLATES) == set()


def test_no_code_stands_for_a_name_in_the_handbook() -> None:
    for card in matters.state_cards():
        for action in card.actions:
            for line in (*action.starts, *action.ends, *action.lengthens, *action.suspends):
                assert re.fullmatch(r"[A-Z]-[0-9A-Z-]+ [^A-Z]{2,}", line), line
