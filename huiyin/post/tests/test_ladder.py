"""Which carrier comes next, and when."""

from datetime import timedelta

import pytest

from huiyin.post.carriers import CARRIERS
from huiyin.post.rules import Rung, next_rung, wait_after

RUNGS = [
    Rung("letter", 30, "address", ready=True),
    Rung("sms_gateway", 10, "mobile", ready=True),
    Rung("mail", 20, "email", ready=True),
]


@pytest.mark.parametrize(
    ("reachable", "tried", "taken"),
    [
        ({"mobile", "email", "address"}, (), "sms_gateway"),
        ({"email", "address"}, (), "mail"),
        ({"address"}, (), "letter"),
        ({"mobile", "address"}, ("sms_gateway",), "letter"),
        ({"mobile"}, ("sms_gateway",), None),
        (set(), (), None),
    ],
)
def test_text_message_then_mail_then_letter(reachable, tried, taken):
    """U14."""
    assert next_rung(RUNGS, reachable=reachable, tried=tried) == taken


def test_a_carrier_that_is_not_set_up_is_passed_over():
    rungs = [Rung("sms_gateway", 10, "mobile", ready=False), *RUNGS[:1]]
    assert next_rung(rungs, reachable={"mobile", "address"}, tried=()) == "letter"


def test_waits_grow_and_end():
    waits = [wait_after(n) for n in range(1, 8)]
    assert waits[:2] == [timedelta(minutes=1), timedelta(minutes=5)]
    assert waits[-1] is None
    assert waits[:-1] == sorted(waits[:-1])


def test_carriers_are_found_by_their_folders():
    assert list(CARRIERS) == ["in_app", "sms_gateway", "mail", "letter"]
