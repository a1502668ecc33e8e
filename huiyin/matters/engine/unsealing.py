"""Taking a matter out of the compartment: it proved no accusation, and nobody was ever accused in it (R-302, C-1)."""

from huiyin.kernel.errors import Refused
from huiyin.matters.engine import compartment, linked, sealed_time
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Accused, Arrival, Claim, Link, Matter, Step
from huiyin.matters.states import ClaimState
from huiyin.units import queries as units

_MOVED = "由信访工作机构接续"


def check(work: Work) -> None:
    """Refuse while anything in it is an accusation or unsorted, and for ever where somebody was accused."""
    family = linked.joined_family(work.matter.pk)
    if Accused.objects.filter(matter_id__in=family).exists():
        raise Refused(
            "此件已写明被反映的单位或者人员，不能解除专册，请继续在专册内办理。",
            code="unseal.somebody_accused",
        )
    own = [claim for claim in work.claims if claim.state != ClaimState.JOINED]
    unsorted = any(not claim.claim_class or not claim.class_confirmed for claim in own)
    if unsorted or Claim.objects.filter(matter_id__in=family, claim_class="accusation").exists():
        raise Refused(
            "此件还有诉求按检举控告登记或者未核定类别。经核实不属于检举控告的，请先重新核定全部诉求的类别。",
            code="unseal.still_accusation",
        )


def unseal(work: Work) -> None:
    """Make the matter and all joined into it ordinary again, except what belongs to an accusation set apart from it.

    Whether the name is kept secret is again what the petitioner asked for; what was filed as secret stays so.
    """
    work.matter.restricted = False
    work.matter.keep_secret = _wished_secret(work)
    family = linked.joined_family(work.matter.pk)
    work.kept["sealed_time"] = _sealed_time(work.matter.pk, family)
    Matter.objects.filter(pk__in=family).update(restricted=False)
    apart = Link.objects.filter(other_id__in=family, kind="split", matter__restricted=True)
    origins = set(apart.values_list("other_id", flat=True))
    opened = Arrival.objects.filter(matter_id__in=family)
    opened.exclude(home_id__in=origins).exclude(matter_id__in=origins).update(restricted=False)
    _to_office(work)


def _sealed_time(matter_id: int, family: set[int]) -> dict[str, list[int]]:
    """List what the compartment did with the matter and with all joined into it: the office does not read it."""
    main = sealed_time.since(matter_id)
    joined = {each: sealed_time.since_joined(each, main=main) for each in sorted(family - {matter_id})}
    return sealed_time.rows_of({matter_id: main} | joined)


def _wished_secret(work: Work) -> bool:
    sealed = Step.objects.filter(
        matter_id=work.matter.pk, verb="classify", values__kept__has_key="wished_secret"
    )
    last = sealed.order_by("-id").first()
    return bool(last.values["kept"]["wished_secret"]) if last is not None else work.matter.keep_secret


def _to_office(work: Work) -> None:
    """A discipline organ registers accusations only: the petition office around it goes on. No date moves."""
    organ = units.unit(work.matter.registrar_id)
    office = units.petition_office_of(organ.id, on=work.on)
    if organ.kind is not units.UnitKind.DISCIPLINE or office is None:
        return
    compartment.give_all(work, {organ.id}, office.id, reason=_MOVED)
