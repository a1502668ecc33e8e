"""Random histories over every declared action: lawful and unlawful calls by anybody, with time moving on.

Five hundred histories in two halves, each in a file of its own, so that both processors work. Each begins with a few
matters at random stages. After each call that was let through, what must always hold is checked on every matter
touched; at the end of a history, the audit chains, the lists and the counts.
"""

import os
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from django.db import transaction
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import HuiyinError
from huiyin.matters.actions import Action, ClaimState, all_actions, perform
from huiyin.matters.factories import Case, at_stage, register
from huiyin.matters.models import Arrival, Claim, Clock, Matter
from huiyin.matters.states import OPEN
from huiyin.units import queries as units
from huiyin.units.actions import close_unit
from huiyin.units.factories import SYSTEM
from tests.machine import endings, holds, together
from tests.machine.watch import Watch
from tests.machine.world import Stage, everybody, filled_cast, fitting_actors, is_offered, values_for

S = ClaimState
HISTORIES = int(os.environ.get("MACHINE_HISTORIES", "500"))
STEPS = 7
#: A failing history is shortened only when asked: it may take long.
PHASES = (Phase.generate, Phase.shrink) if "MACHINE_SHRINK" in os.environ else (Phase.generate,)
ACTIONS = tuple(action for action in all_actions() if action.leads_from)
#: Performed at least once in a half: all actions but so many, of those that need several rare things at once
#: (several citizens served one by one, a region's rule, a seal lifted); each has tests of its own.
MOST_MISSING = 10
#: Known to some regions only, not to the national profile under which the histories run.
REGIONAL = frozenset({"accept_review", "extend_review"})
DONE: Counter[str] = Counter()
#: Where histories begin: anywhere, more often where something is under way.
BEGINNINGS = [*sorted(OPEN), *sorted(OPEN), *sorted(S)]
#: What happens how often.
KINDS = ("goes_on",) * 7 + ("somebody_tries",) * 2 + ("waits",) * 2 + ("files", "abolishes")
#: How often a claim without a class is classified next: nothing goes on before.
CLASSED_FIRST = 0.7
#: After how many times an action no longer needs to be sought, and how much weight it has until then.
ENOUGH, UNDONE = 3, 12
#: What would end histories early or fill them, if it came up as often as the rest; and what is seldom possible.
WEIGHTS = {
    "withdraw": 1,
    "archive": 2,
    "reopen": 3,
    "change_consents": 1,
    "supplement": 1,
    "record_call_back": 1,
    "ask_petitioner": 2,
    **dict.fromkeys(("answer_help", "answer_question", "hand_to_successor", "serve_others", "unseal"), 24),
    "serve_notice": 24,
    "serve_review_others": 24,
    **dict.fromkeys(("arrange_second_handling", "screen", "accept_simplified", "end_mediation"), 24),
    **dict.fromkeys(("suspend_procedure", "resume_procedure", "follow_on"), 24),
    **dict.fromkeys(("ask_help", "evaluate", "agree_to_mediate", "to_ordinary"), 10),
}


class Histories(RuleBasedStateMachine):
    """One history: a few matters of a small city, and whatever anybody does to them."""

    stage: Stage

    def __init__(self) -> None:
        super().__init__()
        self.outer = transaction.atomic()
        self.outer.__enter__()
        self.cast = self.stage.cast
        self.cases: list[Case] = []
        self.watch = Watch()
        self.abolished = False
        self.fate = random.Random(0)

    def teardown(self) -> None:
        try:
            if self.cases:
                endings.check(self.cast, self.cases, luck=sum(DONE.values()))
        finally:
            transaction.set_rollback(True)
            self.outer.__exit__(None, None, None)
            if self.abolished:
                units.forget()

    @initialize(
        fate=st.integers(0, 2**64),
        states=st.lists(st.sampled_from(BEGINNINGS), min_size=1, max_size=2, unique=True),
    )
    def begins(self, fate: int, states: list[ClaimState]) -> None:
        """A history begins with one to three matters at different stages, one of them where something is undone."""
        self.fate = random.Random(fate)
        for state in dict.fromkeys([_sought(self.fate), *states]):
            self._enters(self.stage.cases[state])
            if state in self.stage.companions:
                self._enters(self.stage.companions[state])

    def _enters(self, case: Case) -> None:
        self.cases.append(replace(case, at=self.stage.now))
        matter_id = case.registered.matter_id
        self.watch.see(Matter.objects.get(pk=matter_id), Clock.objects.filter(claim__matter_id=matter_id))

    @rule(luck=st.integers(0, 2**64), kind=st.sampled_from(KINDS))
    def happens(self, luck: int, kind: str) -> None:
        """The next thing happens. One rule for all kinds, so that no history goes without one of them."""
        dice = self._dice(luck)
        getattr(self, f"_{kind}")(dice.choice(self.cases), dice)

    def _files(self, _case: Case, dice: random.Random) -> None:
        """One more citizen comes, or somebody who gives no name."""
        if len(self.cases) < 4:
            claims, number = dice.randint(1, 3), len(self.cases) + 90
            texts = tuple(f"第{n}项诉求：请求尽快处理。" for n in range(claims))
            office = dice.choice(["xf", "xf", "d1-xf", "d1-cg"])
            case = register(
                self.cast, at=self.cases[0].at, seed=number, office=office, claims=texts, named=claims < 3
            )
            self.cases.append(case)
            self._look("register")

    def _waits(self, _case: Case, dice: random.Random) -> None:
        days = dice.choice([1, 1, 2, 5, 16, 31])
        for case in self.cases:
            case.at += timedelta(days)

    def _abolishes(self, _case: Case, dice: random.Random) -> None:
        """A bureau is merged into another (R-315)."""
        if not self.abolished and dice.random() < 0.3:
            self.abolished = True
            at = max(case.at for case in self.cases)
            old, new = self.cast.unit("d1-cg"), self.cast.unit("d1-build")
            close_unit(old, on=at.date(), successor_id=new, by=SYSTEM, at=at)

    def _goes_on(self, case: Case, dice: random.Random) -> None:
        """Those who may do what the state allows, mostly with sensible values; a few things in a row."""
        for _time in range(2):
            claim = dice.choice(self._claims(case))
            action, actors = self._something(claim, case, dice)
            if actors:
                values = values_for(action, case, self.cases, dice, wild=dice.choice([0, 0, 0.1]))
                self._try(action, case, claim, dice.choice(actors), values)

    def _somebody_tries(self, case: Case, dice: random.Random) -> None:
        """Anybody tries anything with anything."""
        action, claim = dice.choice(ACTIONS), dice.choice(self._claims(case))
        actor = dice.choice(everybody(self.cast, self.cases))
        self._try(action, case, claim, actor, values_for(action, case, self.cases, dice, wild=0.3))

    def _dice(self, luck: int) -> random.Random:
        """Dice for one step: what was drawn decides, yet the same draw at another step falls differently."""
        return random.Random(luck ^ self.fate.getrandbits(64))

    def _something(self, claim: Claim, case: Case, dice: random.Random) -> tuple[Action, list[Actor]]:
        """An action on offer and those who may do it; what moves it or is seldom possible comes up more often."""
        allowed = [action for action in ACTIONS if claim.state in action.leads_from]
        if not claim.claim_class and dice.random() < CLASSED_FIRST:
            allowed = [action for action in allowed if action.verb == "classify"] or allowed
        weights = [_weight(action) for action in allowed]
        for action in dice.choices(allowed, weights, k=5):
            if is_offered(action, claim, case):
                actors = fitting_actors(self.cast, self.cases, claim, action)
                if actors:
                    return action, actors
        return allowed[0], []

    def _claims(self, case: Case) -> list[Claim]:
        """The claims of the matter in which the case is handled now, and of the one it was registered as."""
        handled = Arrival.objects.filter(pk=case.registered.arrival_id).values("matter_id")
        home = Claim.objects.filter(matter_id=case.registered.matter_id)
        found = home | Claim.objects.filter(matter_id__in=handled)
        return list(found.select_related("matter").order_by("id"))

    def _try(self, action: Action, case: Case, claim: Claim, actor: Actor, values: dict[str, object]) -> None:
        case.at += timedelta(minutes=1)
        windows = holds.open_windows(claim.matter_id, case.at.date()) if action.verb == "archive" else False
        hearers = holds.hearers(claim.matter_id) if action.verb == "join" else None
        sealed = claim.matter.restricted
        try:
            work = perform(action.verb, claim_id=claim.pk, by=actor, at=case.at, values=values)
        except HuiyinError:
            assert not self.watch.changed(), "what was refused left something behind"
            return
        DONE[action.verb] += 1
        assert claim.state in action.leads_from
        assert holds.has_the_right(action, actor, sealed), "done without the right"
        assert not windows, "archived while a window was open"
        holds.notices_left(work, hearers)
        self._look(action.verb)

    def _look(self, verb: str) -> None:
        seats, on = self.stage.witnesses, max(case.at for case in self.cases).date()
        for matter_id in self.watch.changed():
            matter, limits = holds.after_action(matter_id, seats, on)
            self.watch.limits_stand(limits, verb)
            self.watch.seals_stand(matter, verb)
            self.watch.see(matter, limits)


def _sought(dice: random.Random) -> ClaimState:
    """A state from which something leads that the histories before did not perform often enough; else any."""
    undone = [action for action in ACTIONS if DONE[action.verb] < ENOUGH and action.verb not in REGIONAL]
    return dice.choice([state for action in undone for state in sorted(action.leads_from)] or sorted(S))


def _weight(action: Action) -> int:
    """How often an action comes up beside others: the more, the less it was done in the histories before."""
    usual = WEIGHTS.get(action.verb, 6 if action.leads_to or action.may_lead_to else 2)
    return usual if DONE[action.verb] >= ENOUGH else usual + UNDONE


@contextmanager
def _built() -> Iterator[Stage]:
    """Every seat filled and one matter at every stage, built once for all histories of a half."""
    cast = filled_cast()
    cases = {state: at_stage(state, cast=cast, seed=number) for number, state in enumerate(sorted(S))}
    companions = {}
    for number, state in enumerate((S.HANDLING, S.OPINION_ISSUED), start=len(cases)):
        cases[state], companions[state] = together.joined(cast, number, state)
    now = max(case.at for case in cases.values())
    yield Stage(cast=cast, cases=cases, now=now, companions=companions)
    units.forget()


def run_half(half: int) -> None:
    """Run half of the histories; afterwards every action must have been performed, but for the rarest."""
    DONE.clear()
    wanted = settings(
        max_examples=HISTORIES // 2,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=PHASES,
    )
    with _built() as stage:
        machine = type(f"Histories{half}", (Histories,), {"stage": stage})
        run_state_machine_as_test(seed(20260302 + half)(machine), settings=wanted)
    if HISTORIES >= 500:
        missing = {action.verb for action in ACTIONS} - set(DONE) - REGIONAL
        assert len(missing) <= MOST_MISSING, missing
