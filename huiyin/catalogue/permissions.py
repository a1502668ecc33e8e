"""Who may change the catalogue."""

import re

from huiyin.catalogue.rules.entries import CatalogueClass
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.kernel.roles import Role
from huiyin.units import queries as units
from huiyin.units.queries import UnitFacts, UnitLevel

LAW_OFFICE = "司法局"
"""The body that reviews what the city publishes about the law."""

_BRACKETS = re.compile("（.*?）")
_ENDING = re.compile("(执法)?(局|委员会|委)$")
_WRITERS = (Role.LIAISON, Role.HANDLER, Role.HEAD)


def may_publish(actor: Actor) -> bool:
    """The system itself, or a system administrator whose unit stands at the city's level or at the root."""
    if actor.kind == "system":
        return True
    if actor.kind != "seat" or not actor.has(Role.ADMIN):
        return False
    return len(actor.unit_path) <= 1 or _of_the_city(actor.unit_id)


def _of_the_city(unit_id: int | None) -> bool:
    return unit_id is not None and units.unit(unit_id).level in (UnitLevel.CITY, UnitLevel.PROVINCE)


def check_publish(actor: Actor) -> None:
    """Raises NotAllowed "catalogue.not_administrator"."""
    if not may_publish(actor):
        raise NotAllowed(
            "只有市级系统管理员可以公布工作日历。请联系本市信访工作机构的系统管理员办理。",
            code="catalogue.not_administrator",
        )


def may_edit(actor: Actor, of: CatalogueClass | None) -> bool:
    """The city's administrator, or a seat of the city department that publishes the class."""
    if may_publish(actor):
        return True
    if actor.kind != "seat" or of is None or not actor.has(*_WRITERS):
        return False
    publishers = _publishers(of)
    return any(_stem(unit.name).endswith(publishers) for unit in _city_bodies(actor))


def may_review(actor: Actor) -> bool:
    """A seat of the city's justice bureau, or one that reviews opinions at the city's level."""
    if actor.kind != "seat":
        return False
    bodies = _city_bodies(actor)
    lawyer = actor.has(*_WRITERS, Role.REVIEWER) and any(unit.name.endswith(LAW_OFFICE) for unit in bodies)
    return lawyer or (actor.has(Role.REVIEWER) and _of_the_city(actor.unit_id))


def check_edit(actor: Actor, of: CatalogueClass | None) -> None:
    """Raises NotAllowed "catalogue.not_editor"."""
    if not may_edit(actor, of):
        whose = f"由{of.publisher}编写" if of else "由公布单位编写"
        raise NotAllowed(
            f"这一类{whose}，您的岗位不能修改。需要更正的，请联系该单位或者市级系统管理员。",
            code="catalogue.not_editor",
        )


def check_review(actor: Actor, edited_by: tuple[int | None, int | None]) -> None:
    """`edited_by` are the seat and the account that wrote the edition.

    Raises NotAllowed "catalogue.not_reviewer", or "catalogue.own_edition": nobody reviews what he wrote himself.
    """
    if not may_review(actor):
        raise NotAllowed(
            "法制审核由市司法局或者市级复查复核岗位办理，您的岗位不能审核。", code="catalogue.not_reviewer"
        )
    seat_id, account_id = edited_by
    if actor.seat_id == seat_id or (account_id is not None and actor.account_id == account_id):
        raise NotAllowed("这一版是您本人编写的，请由另一位审核人员审核。", code="catalogue.own_edition")


def check_withdraw(actor: Actor) -> None:
    """Raises NotAllowed "catalogue.not_reviewer"."""
    if not (may_review(actor) or may_publish(actor)):
        raise NotAllowed(
            "撤下已公布的版本，由法制审核岗位或者市级系统管理员办理。", code="catalogue.not_reviewer"
        )


def _publishers(of: CatalogueClass) -> tuple[str, ...]:
    """What the departments that a class names are there for; cities call them 局, 执法局 or 委员会."""
    return tuple(map(_stem, of.publisher.split("、")))


def _stem(name: str) -> str:
    return _ENDING.sub("", _BRACKETS.sub("", name))


def _city_bodies(actor: Actor) -> tuple[UnitFacts, ...]:
    """The bodies of the city's level from the own one upwards."""
    found = units.units(actor.unit_path).values()
    return tuple(unit for unit in found if unit.level is UnitLevel.CITY)
