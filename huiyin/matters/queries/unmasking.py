"""Who may see whose personal data in plain: those who work on the matter now, as far as consented (R32, C-2)."""

from datetime import date

from django.db.models import Q

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, NotFound
from huiyin.matters.models import Arrival, ArrivalPetitioner, Claim, Matter, SubTask
from huiyin.matters.states import ENDED, ClaimState
from huiyin.matters.visibility import may_see
from huiyin.people import queries as people
from huiyin.units import queries as units

S = ClaimState

#: How somebody is reached. Bodies outside government see it with the citizen's consent only.
CONTACT = frozenset({"phone", "email", "address"})
_REVIEWING = (S.UNDER_REVIEW, S.REVIEW_DECIDED, S.UNDER_RECHECK, S.RECHECK_DECIDED)


def unmaskable(actor: Actor, matter_id: int, petitioner_id: int, *, on: date) -> frozenset[str]:
    """Return the fields of a petitioner, companion or agent that a seat may ask for in plain.

    The registering office may ask for all. So may who holds a claim now, owes help, or reviews; not who once had
    a part, gets a copy or watches. Where secrecy was asked for, nobody but the registering office (C-2). Raises
    `NotFound` where the matter may not be seen or the person is not of it, `NotAllowed` with the way round.
    """
    matter = Matter.objects.filter(pk=matter_id).first()
    arrivals = _arrivals(matter_id, petitioner_id)
    if matter is None or not arrivals or not may_see(actor, matter_id, on):
        raise NotFound("这件案卷里没有这位信访人。请返回案卷。", code="person.unknown")
    if actor.unit_id == matter.registrar_id:
        return frozenset(people.FIELDS)
    office = _office(matter)
    if matter.keep_secret or any(arrival.home.keep_secret for arrival in arrivals):
        raise NotAllowed(
            f"信访人请求对身份保密，只有登记单位可以查看。需要联系的，请通过登记单位{office}转达。",
            code="person.secret",
        )
    if actor.unit_id is None or not _works_on(matter_id, actor.unit_id):
        raise NotAllowed(
            f"只有登记单位和正在承办、协办、复查复核的单位可以查看。需要联系的，请通过登记单位{office}转达。",
            code="person.no_part",
        )
    consented = any(arrival.consents.get("share_contact") is True for arrival in arrivals)
    hidden = units.outside_government(actor.unit_id) and not consented
    return frozenset(people.FIELDS) - (CONTACT if hidden else frozenset())


def contact_hint(matter_id: int) -> str:
    """How to reach a citizen who did not consent to the contact being shared."""
    office = _office(Matter.objects.get(pk=matter_id))
    return f"信访人没有同意把联系方式提供给政府以外的承办单位。需要联系的，请通过登记单位{office}转达。"


def _arrivals(matter_id: int, petitioner_id: int) -> list[Arrival]:
    together = ArrivalPetitioner.objects.filter(petitioner_id=petitioner_id).values("arrival_id")
    theirs = Q(petitioner_id=petitioner_id) | Q(agent_id=petitioner_id) | Q(pk__in=together)
    return list(Arrival.objects.filter(theirs, matter_id=matter_id).select_related("home"))


def _works_on(matter_id: int, unit_id: int) -> bool:
    claims = Claim.objects.filter(matter_id=matter_id)
    holds = claims.filter(unit_id=unit_id).exclude(state__in=ENDED)
    reviews = claims.filter(review_unit_id=unit_id, state__in=_REVIEWING)
    helps = SubTask.objects.filter(claim__matter_id=matter_id, unit_id=unit_id, answered_at__isnull=True)
    return holds.exists() or reviews.exists() or helps.exists()


def _office(matter: Matter) -> str:
    told = units.contacts([matter.registrar_id]).get(matter.registrar_id)
    telephone = f"（{told.telephone}）" if told and told.telephone else ""
    return units.unit(matter.registrar_id).name + telephone
