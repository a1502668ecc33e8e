"""The earlier matter on which a refusal rests (N-3, N-4): brought by the same petitioner, and how far it has come."""

from huiyin.kernel.errors import Refused
from huiyin.matters.engine.linked import joined_family, matter_id_of
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival, Claim, Clock, Link, Step
from huiyin.matters.states import OPEN, ClaimState
from huiyin.people import queries as people

#: The statutory limits within which a matter may not be brought again to a higher organ.
STATUTORY = ("T-01", "T-02", "T-03", "T-05")


def still_in_time(work: Work, number: str | None) -> bool | None:
    """Say whether an earlier matter is open with no overdue statutory limit (N-3); None without a number."""
    earlier = _same(work, number)
    if earlier is None:
        return None
    is_open = Claim.objects.filter(matter_id=earlier, state__in=OPEN).exists()
    overdue = Clock.objects.filter(
        claim__matter_id=earlier, ended_on__isnull=True, rule__in=STATUTORY, rolled__lt=work.on
    )
    return earlier != work.matter.pk and is_open and not overdue.exists()


def was_rechecked(work: Work, number: str | None) -> bool:
    """Say whether an earlier matter was concluded by a served recheck opinion, not sent back by it (N-4)."""
    earlier = _same(work, number)
    concluded = Step.objects.filter(matter_id=earlier, to_state=ClaimState.CONCLUDED)
    return earlier is not None and concluded.exists()


def _same(work: Work, number: str | None) -> int | None:
    """Return the earlier matter. What somebody else has brought takes nobody's own right to be heard."""
    earlier = matter_id_of(work, number) if number else None
    if earlier in (None, work.matter.pk):
        return earlier
    if not (_is_linked(work, earlier) or _by_the_same(work, earlier)):
        raise Refused(
            "所填编号不是同一信访人提出的事项，不能作为本件的原件。确属同一信访人重复提出的，"
            "请先用“关联其他件”登记为重复件，写明认定依据后再办理。",
            code="earlier.other_petitioner",
            field="earlier_number",
        )
    return earlier


def _is_linked(work: Work, earlier: int) -> bool:
    """Whether an office has found and written down that the one repeats the other (R-209)."""
    family = joined_family(earlier)
    made = Link.objects.filter(kind="repeat", ended_at__isnull=True, matter_id=work.matter.pk)
    return made.filter(other_id__in=family).exists()


def _by_the_same(work: Work, earlier: int) -> bool:
    """Whether each citizen of the claim also stands behind the earlier matter."""
    behind = set(Arrival.objects.filter(matter_id=earlier).values_list("petitioner_id", flat=True))
    return all(
        arrival.petitioner_id is not None and not behind.isdisjoint(people.group(arrival.petitioner_id))
        for arrival in work.arrivals
    )
