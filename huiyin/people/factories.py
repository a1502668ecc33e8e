"""Petitioners for tests and demo data."""

import random
from datetime import datetime

from stdnum.cn import ric

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.roles import Role
from huiyin.people.actions import keep
from huiyin.people.rules import PetitionerDraft

AT = datetime(2026, 3, 2, 9, 0, tzinfo=SHANGHAI)
CLERK = Actor(kind="seat", label="李登记", seat_id=11, unit_id=1, account_id=5, roles=frozenset({Role.CLERK}))
DOOR = Actor.system("网上信访")

_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英"


def card_number(dice: random.Random, region: str = "379900") -> str:
    """An invented resident card number with a right check sign; no such region exists."""
    born = f"{dice.randint(1940, 2005)}{dice.randint(1, 12):02d}{dice.randint(1, 28):02d}"
    digits = f"{region}{born}{dice.randint(1, 999):03d}"
    return digits + ric.calc_check_digit(digits + "0")


def draft(seed: int = 1, **changed: str | bool) -> PetitionerDraft:
    """An invented person."""
    dice = random.Random(seed)
    plain = {
        "name": dice.choice(_SURNAMES) + "".join(dice.sample(_GIVEN, dice.randint(1, 2))),
        "phone": f"1{dice.choice('3578')}{dice.randint(0, 9)}{dice.randint(0, 99_999_999):08d}",
        "id_number": card_number(dice),
        "address": f"江城市青江区春风街道和平路{dice.randint(1, 300)}号{dice.randint(1, 30)}栋",
    }
    return PetitionerDraft(**(plain | changed))


def petitioner(seed: int = 1, **changed: str | bool) -> int:
    """A stored petitioner; returns the id."""
    return keep(draft(seed, **changed), by=CLERK, at=AT)
