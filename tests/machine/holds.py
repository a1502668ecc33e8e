"""What must hold after every action: the twelve invariants of the register, and the guards of the procedure."""

from datetime import date

from huiyin.audit.models import AuditRow
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.matters.actions import Action, ClaimState, Relation, Work, clocks, query_code
from huiyin.matters.models import (
    Accused,
    Arrival,
    Assignment,
    Claim,
    Clock,
    Involvement,
    Matter,
    Objection,
    Paper,
    Question,
    Service,
    Step,
    SubTask,
)
from huiyin.matters.states import ENDED, OPEN, matter_state
from huiyin.matters.visibility import may_see, walled_units
from huiyin.post.models import Message
from tests.machine import together
from tests.machine.lawful import REVIVING, is_lawful

S = ClaimState
_WINDOW_PAPERS = {"T-08": ("D-09", "D-15"), "T-10": ("D-10",)}


def after_action(matter_id: int, cast_seats: list[Actor], on: date) -> tuple[Matter, list[Clock]]:
    """Check everything about one matter that an action may have broken; return it with its limits."""
    matter = Matter.objects.get(pk=matter_id)
    claims = list(Claim.objects.filter(matter_id=matter_id).order_by("ordinal"))
    steps = list(Step.objects.filter(matter_id=matter_id).order_by("id"))
    all_clocks = list(Clock.objects.filter(claim__matter_id=matter_id).select_related("claim"))
    legal_moves_only(claims, steps)
    one_audit_row_for_each_change(matter_id, steps)
    one_owner(claims)
    holders_have_a_part(matter_id, claims)
    closed_parent_closed_children(claims, all_clocks)
    clocks_are_what_they_count(all_clocks)
    extensions_are_approved(all_clocks, steps)
    windows_open_only_by_service(all_clocks)
    numbers_and_codes_stay(matter_id)
    sealed_stays_sealed(matter, steps, cast_seats, on)
    states_bear_their_papers(matter_id, claims)
    together.each_has_the_own(matter_id, claims, all_clocks)
    return matter, all_clocks


def holders_have_a_part(matter_id: int, claims: list[Claim]) -> None:
    """Who holds or reviews a claim has a part in its matter: what stands on a unit's list, the unit may open."""
    parts = set(Involvement.objects.filter(matter_id=matter_id).values_list("unit_id", flat=True))
    holders = {unit for claim in claims for unit in (claim.unit_id, claim.review_unit_id) if unit}
    assert holders <= parts, holders - parts


def legal_moves_only(claims: list[Claim], steps: list[Step]) -> None:
    """Each step begins where the last one ended, moves lawfully, and has somebody who did it."""
    first = next(step for step in steps if step.verb == "register")
    stands: dict[int, str] = {}
    for step in steps:
        assert step.actor_label, "no state change without a logged actor"
        if step.claim_id is None:
            continue
        before = stands.get(step.claim_id, step.from_state or step.to_state)
        if step.from_state:
            assert step.from_state == before, (step.verb, step.from_state, before)
            assert is_lawful(step.from_state, step.to_state), (step.verb, step.from_state, step.to_state)
            revived = step.from_state in ENDED and step.to_state in OPEN
            assert not revived or step.verb in REVIVING, step.verb
        stands[step.claim_id] = step.to_state
    for claim in claims:
        assert claim.state == stands.get(claim.pk, first.to_state)


def one_audit_row_for_each_change(matter_id: int, steps: list[Step]) -> None:
    """Every step has exactly one audit row, and nothing else stands in the chain."""
    rows = AuditRow.objects.filter(chain=f"matter:{matter_id}")
    named = sorted(row.facts["step"] for row in rows)
    assert named == [step.pk for step in steps]


def one_owner(claims: list[Claim]) -> None:
    """Exactly one unit holds a claim, and it is the one to which it was last sent."""
    sent = list(Assignment.objects.filter(claim__in=claims, ended_at__isnull=True))
    for claim in claims:
        assert claim.unit_id is not None
        current = [row for row in sent if row.claim_id == claim.pk]
        assert len(current) <= 1
        assert all(row.to_unit_id == claim.unit_id for row in current)
        assert claim.review_unit_id is None or claim.review_unit_id != claim.unit_id


def closed_parent_closed_children(claims: list[Claim], all_clocks: list[Clock]) -> None:
    """An ended claim leaves nobody waiting; a matter is open as long as one claim is."""
    ended = {claim.pk for claim in claims if claim.state in ENDED}
    running = [clock for clock in all_clocks if clock.claim_id in ended and clock.ended_on is None]
    assert {clock.rule for clock in running} <= {"X-EXEC"}
    if ended:
        assert not SubTask.objects.filter(claim_id__in=ended, answered_at__isnull=True).exists()
        assert not Question.objects.filter(claim_id__in=ended, answered_at__isnull=True).exists()
        assert not Objection.objects.filter(claim_id__in=ended, decided_at__isnull=True).exists()
    states = [ClaimState(claim.state) for claim in claims]
    assert (matter_state(states) in ENDED) == all(state in ENDED for state in states) or S.CONCLUDED in states


def clocks_are_what_they_count(all_clocks: list[Clock]) -> None:
    """What is stored is what rule, start and calendar give; one running limit of a kind, each citizen one window."""
    calendar = catalogue.calendar()
    running = [
        (clock.claim_id, clock.rule, clock.arrival_id) for clock in all_clocks if clock.ended_on is None
    ]
    assert len(running) == len(set(running))
    for clock in all_clocks:
        dates = clocks.dates_of(clock, calendar)
        assert (clock.strict, clock.rolled, clock.provisional) == (
            dates.strict,
            dates.rolled,
            dates.provisional,
        )
    assert all(clock.rule != "T-05" or clock.claim.way == 6 for clock in all_clocks if clock.ended_on is None)


def extensions_are_approved(all_clocks: list[Clock], steps: list[Step]) -> None:
    """At most thirty days, by the head of the organ (P-3)."""
    extended = [clock for clock in all_clocks if clock.extension_days]
    approvals = [step for step in steps if step.verb == "extend"]
    assert all(0 < clock.extension_days <= 30 and clock.rule == "T-05" for clock in extended)
    assert not extended or approvals
    assert all("单位负责人" in step.actor_label for step in approvals)


def windows_open_only_by_service(all_clocks: list[Clock]) -> None:
    """No remedy window without a served paper, and it counts from that very day (A-9)."""
    for clock in all_clocks:
        kinds = _WINDOW_PAPERS.get(clock.rule)
        if kinds:
            served = Service.objects.filter(paper__claim_id=clock.claim_id, paper__kind__in=kinds)
            assert served.filter(served_on=clock.started_on).exists()
            assert clock.unit_id is None


def numbers_and_codes_stay(matter_id: int) -> None:
    """One number for each petition, kept with its code wherever it is handled; never in a joined-away matter."""
    for arrival in Arrival.objects.filter(matter_id=matter_id).select_related("matter", "home"):
        assert arrival.home.number == arrival.number
        assert arrival.code_version == 1
        assert len(query_code(arrival.number)) == 8
        assert arrival.matter.joined_into_id is None


def sealed_stays_sealed(matter: Matter, steps: list[Step], seats: list[Actor], on: date) -> None:
    """An accusation is seen by seats of the compartment only, and nothing goes to the accused (C-1)."""
    opened = max((number for number, step in enumerate(steps) if step.verb == "unseal"), default=0)
    classes = [step.values.get("claim_class") for step in steps[opened:] if step.verb == "classify"]
    assert matter.restricted or "accusation" not in classes
    assert not (opened and Accused.objects.filter(matter=matter).exists() and not matter.restricted)
    if not matter.restricted:
        return
    walled = walled_units(matter.pk, on)
    named = [step.at for step in steps if step.verb in ("classify", "name_accused")]
    sent = Involvement.objects.filter(matter=matter, unit_id__in=walled).exclude(part="registrar")
    assert not sent.filter(since__gt=max(named, default=matter.received_at)).exists()
    assert not Claim.objects.filter(matter=matter, unit_id__in=walled, ended_on__isnull=True).exists()
    for seat in seats:
        if not seat.has(Role.DISCIPLINE) or seat.unit_id in walled:
            assert not may_see(seat, matter.pk, on), seat.label


#: The papers of which one stands behind a state.
BEARERS = {
    S.OPINION_ISSUED: {"D-09", "D-15"},
    S.SERVED: {"D-09", "D-15"},
    S.DECLINED: {"D-06"},
    S.NO_LONGER_ACCEPTED: {"D-07"},
    S.SETTLED: {"D-14"},
    S.REVIEW_DECIDED: {"D-10"},
    S.REVIEW_SERVED: {"D-10"},
    S.RECHECK_DECIDED: {"D-11"},
    S.CONCLUDED: {"D-11"},
    S.DIVERTED: {"D-17"},
}


def states_bear_their_papers(matter_id: int, claims: list[Claim]) -> None:
    """No answer without its paper: a served opinion was issued and served, a declined claim has its notice."""
    issued = set(Paper.objects.filter(claim__matter_id=matter_id).values_list("claim_id", "kind"))
    for claim in claims:
        needed = BEARERS.get(ClaimState(claim.state))
        assert needed is None or any((claim.pk, kind) in issued for kind in needed), claim.state


def open_windows(matter_id: int, on: date) -> bool:
    """Whether the petitioner may still ask for a review or recheck."""
    running = Clock.objects.filter(claim__matter_id=matter_id, ended_on__isnull=True, rolled__gte=on)
    return running.filter(rule__in=_WINDOW_PAPERS).exists()


def hearers(matter_id: int) -> set[str]:
    """The arrivals of a matter whose citizens can be told something."""
    mine = Arrival.objects.filter(matter_id=matter_id, petitioner__isnull=False)
    return {str(key) for key in mine.values_list("pk", flat=True)}


def notices_left(work: Work, before: set[str] | None) -> None:
    """Every citizen whom the step concerns got the notice that it owes, under the own number."""
    action, matter = work.action, work.matter
    for tell in action.tells:
        if tell.to is Relation.PETITIONER and tell.when(work):
            sent = Message.objects.filter(
                template=tell.template, key__startswith=f"m{matter.pk}v{matter.version}:"
            )
            told = {key.rsplit(":a", 1)[1] for key in sent.values_list("key", flat=True)}
            concerned = {str(each.pk) for each in work.hearers if each.petitioner_id}
            owed = concerned if before is None else before
            assert owed <= told or action.whole_matter, (action.verb, tell.template)


def has_the_right(action: Action, actor: Actor, restricted: bool) -> bool:
    """Whether the action names this kind of actor at all; the platform only where it is declared."""
    if actor.kind == "system":
        return action.by_system
    if actor.kind == "citizen":
        return any(who.relation is Relation.PETITIONER for who in action.who)
    wanted = [(Role.DISCIPLINE,) if restricted else who.roles for who in action.who if who.roles]
    return any(actor.has(*roles) for roles in wanted)
