"""Who sees recommendations: the same question for lists, counts and one of them.

One on duty (D-24) is about the duty of officials, so it is seen only by the watchers and the compartment of the
office that wrote it and by those who answer for the addressee, and by nobody who works in the responsible body, leads
it, or sits below it (as with accusations, C-1).
"""

from datetime import date

from django.db.models import Q, QuerySet

from huiyin.accounts import queries as accounts
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.matters.queries.seen import overseen_units
from huiyin.supervision.models import Recommendation
from huiyin.supervision.permissions import ADDRESSED, CONFIDED
from huiyin.supervision.rules.recommending import Advice

_WATCHING = (Role.SUPERVISOR, Role.LEADER)
_NONE = Q(pk__in=[])


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
