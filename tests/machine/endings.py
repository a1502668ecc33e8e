"""What must hold when a history ends: chains verify, sums are rows, diverted claims are in sight."""

from datetime import date

from huiyin.audit import queries as audit
from huiyin.matters import queries as matters
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast
from huiyin.matters.models import Arrival, Claim, Clock, Matter
from huiyin.matters.visibility import may_see, visible

_SEATS = ("xf:clerk", "d1-s1:handler", "jw:discipline", "d1-gov:reviewer")


def check(cast: Cast, cases: list[Case], *, luck: int) -> None:
    """Check one history; of the lists, one seat and one tab after every fourth."""
    on = max(case.at for case in cases).date()
    for case in cases:
        verdict = audit.verify(f"matter:{case.registered.matter_id}")
        assert verdict.ok, verdict.first_bad
    assert Arrival.objects.count() == Arrival.objects.values("number").distinct().count()
    if luck % 4 == 0:
        sums_are_rows(cast, on, luck // 4)
    diverted_stay_in_sight(cases, cast, on)
    citizens_see_their_own(cases, on)


def sums_are_rows(cast: Cast, on: date, luck: int) -> None:
    """Counts equal rows, in the register and behind each tab of the work list."""
    seat = cast[_SEATS[luck % len(_SEATS)]]
    page = matters.register_page(seat, matters.RegisterFilter(), on=on)
    assert page.total == len(page.rows) == visible(seat, on).count()
    counts = matters.work_list(seat, on=on).counts
    tab = sorted(counts)[luck % len(counts)]
    assert counts[tab] == len(matters.work_list(seat, on=on, tab=tab).rows), tab


def diverted_stay_in_sight(cases: list[Case], cast: Cast, on: date) -> None:
    """A claim led into another procedure stays visible to who registered it, and owes a report (R-307)."""
    mine = [case.registered.matter_id for case in cases]
    for claim in Claim.objects.filter(state=ClaimState.DIVERTED, matter_id__in=mine):
        matter = Matter.objects.get(pk=claim.matter_id)
        assert Clock.objects.filter(claim=claim, rule="X-PROGRESS", ended_on__isnull=True).exists()
        seats = [seat for seat in cast.seats.values() if seat.unit_id == matter.registrar_id]
        assert any(may_see(seat, matter.pk, on) for seat in seats)


def citizens_see_their_own(cases: list[Case], on: date) -> None:
    """Each citizen, joined or not, sees exactly the matter in which the own arrival is handled (U29)."""
    for case in cases:
        handled = Arrival.objects.values_list("matter_id", flat=True).get(pk=case.registered.arrival_id)
        assert list(visible(case.citizen, on).values_list("pk", flat=True)) == [handled]
