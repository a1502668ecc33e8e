"""A claim that was led into a path keeps the version of that path (BJ-31)."""

from datetime import timedelta

import pytest

from huiyin.catalogue import actions as editions
from huiyin.catalogue.factories import an_office
from huiyin.catalogue.queries import Kind, path, row_of
from huiyin.deadlines.limits import Limit
from huiyin.matters.factories import Case, at_stage
from huiyin.matters.models import Claim
from huiyin.matters.states import ClaimState

pytestmark = pytest.mark.django_db


def diverted(seed: int = 1) -> tuple[Case, Claim]:
    case = at_stage(ClaimState.FORWARDED, seed=seed)
    case.do("choose_way", "d1-s1:handler", way="2", reason="属于劳动争议", path="HR-01")
    case.do("divert", "d1-s1:handler")
    return case, Claim.objects.get(pk=case.claim.pk)


def decision_limit(claim: Claim) -> Limit:
    found = path(claim.path_code, version=claim.path_version)
    return next(one.limit for one in found.limits if one.what == "仲裁裁决")


def test_bj31_a_limit_changed_later_is_for_new_claims_only() -> None:
    case, old = diverted()
    assert old.path_version == 1
    office, at = an_office(), case.at + timedelta(days=1)
    row = row_of(path("HR-01"))
    limits = [
        one | {"n": 60, "written": "四十五日"} if one["what"] == "仲裁裁决" else one for one in row["limits"]
    ]
    made = editions.draft_edition(Kind.PATH, "LD", row | {"limits": limits}, why="", by=office.editor, at=at)
    editions.send_edition(made.id, by=office.editor, at=at)
    editions.publish_edition(made.id, valid_from=at.date(), by=office.lawyer, at=at)
    later = at_stage(ClaimState.FORWARDED, seed=2, at=at + timedelta(days=1))
    later.do("choose_way", "d1-s1:handler", way="2", reason="属于劳动争议", path="HR-01")
    later.do("divert", "d1-s1:handler")
    new = Claim.objects.get(pk=later.claim.pk)
    assert (decision_limit(old), decision_limit(new)) == (Limit.days(45), Limit.days(60))


def test_a_claim_without_a_path_keeps_none() -> None:
    case = at_stage(ClaimState.FORWARDED)
    case.do("choose_way", "d1-s1:handler", way="5", reason="要求履行职责", path="")
    case.do("divert", "d1-s1:handler")
    assert Claim.objects.get(pk=case.claim.pk).path_version is None
