"""Who sees findings and recommendations: the same question for lists, counts and one of them.

A finding about the conduct of staff is hidden from the unit complained of and from whom it leads (WG-34).
A recommendation on duty (D-24) is about the duty of officials, so it is seen only by the watchers and the compartment
of the office that wrote it and by those who answer for the addressee, and by nobody who works in the responsible body,
leads it, or sits below it (as with accusations, C-1).
"""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from huiyin.accounts import queries as accounts
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.matters.queries.seen import overseen_units, visible
from huiyin.supervision.models import Finding, Recommendation
from huiyin.supervision.permissions import ADDRESSED, CONFIDED
from huiyin.supervision.rules.procedure import CONFIDED as CONFIDED_RULES
from huiyin.supervision.rules.recommending import Advice

_WATCHING = (Role.SUPERVISOR, Role.LEADER)
_NONE = Q(pk__in=[])


def findings_seen(actor: Actor, on: date) -> QuerySet[Finding]:
    """The findings that an actor may see on a day, as a query to build on."""
    return Finding.objects.filter(
        Exists(visible(actor, on).filter(pk=OuterRef("matter_id"))), unwalled(actor, on)
    )


def unwalled(actor: Actor, on: date) -> Q:
    """Findings that are kept from nobody, or of units in which the actor neither sits nor is led by."""
    hidden = accounts.hidden_from(actor.account_id, on).unit_ids if actor.account_id else ()
    return ~Q(rule__in=CONFIDED_RULES, unit_id__in=hidden)


def advice_seen(actor: Actor, on: date) -> QuerySet[Recommendation]:
    """The recommendations that an actor may see on a day, as a query to build on."""
    if actor.kind != "seat" or actor.unit_id is None:
        return Recommendation.objects.none()
    return Recommendation.objects.filter(_open(actor) | _confided(actor, on))


def _open(actor: Actor) -> Q:
    found = Q(unit_id=actor.unit_id) if actor.has(*ADDRESSED) else _NONE
    if actor.has(*_WATCHING):
        units = overseen_units(actor)
        found = Q() if units is None else found | Q(unit_id__in=units) | Q(office_id__in=units)
    return ~Q(kind=Advice.DUTY.value) & found


def _confided(actor: Actor, on: date) -> Q:
    wrote = Q(office_id=actor.unit_id) if actor.has(*_WATCHING, Role.DISCIPLINE) else _NONE
    asked = Q(unit_id=actor.unit_id) if actor.has(*CONFIDED) else _NONE
    hidden = accounts.hidden_from(actor.account_id or 0, on).unit_ids
    return Q(kind=Advice.DUTY.value) & (wrote | asked) & ~Q(responsible_id__in=hidden)
