"""What must hold where several citizens stand behind one matter: each has the own, and nobody gets another's (U29)."""

from huiyin.kernel.roles import Role
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.models import Arrival, Claim, Clock, Paper, Service, Withdrawal
from huiyin.matters.states import OPEN

S = ClaimState
ANSWERS = {"D-09", "D-15"}
WINDOW_PAPERS = {"T-08": ANSWERS, "T-10": {"D-10"}}
#: The papers of which each citizen has the own where a claim has come so far.
EACH_HAS: dict[ClaimState, set[str]] = {
    S.OPINION_ISSUED: ANSWERS,
    S.SERVED: ANSWERS,
    S.DECLINED: {"D-06"},
    S.NO_LONGER_ACCEPTED: {"D-07"},
    S.SETTLED: {"D-14"},
    S.DIVERTED: {"D-17"},
}


class Together:
    """The citizens of a matter with their papers."""

    def __init__(self, matter_id: int, claims: list[Claim]) -> None:
        self.numbers = dict(Arrival.objects.filter(matter_id=matter_id).values_list("pk", "number"))
        self.left = set(Withdrawal.objects.filter(claim__in=claims).values_list("claim_id", "arrival_id"))
        issued = Paper.objects.filter(claim__in=claims, to_petitioner=True)
        self.papers = list(issued.select_related("document"))
        self.served = list(Service.objects.filter(paper__in=self.papers).values_list("paper_id", "served_on"))

    def standing(self, claim: Claim) -> set[int]:
        """The arrivals whose citizens stand behind a claim."""
        return {key for key in self.numbers if (claim.pk, key) not in self.left}

    def own(self, claim: Claim, arrival_id: int | None, kinds: set[str]) -> list[Paper]:
        """The papers of some kinds that one citizen has on a claim."""
        mine = (paper for paper in self.papers if paper.arrival_id == arrival_id)
        return [paper for paper in mine if paper.claim_id == claim.pk and paper.kind in kinds]


def each_has_the_own(matter_id: int, claims: list[Claim], clocks: list[Clock]) -> None:
    """Check papers, services and windows of all citizens of a matter."""
    here = Together(matter_id, claims)
    for claim in claims:
        assert claim.state not in OPEN or here.standing(claim), "nobody stands behind an open claim"
        kinds = EACH_HAS.get(ClaimState(claim.state))
        for arrival_id in here.standing(claim) if kinds else ():
            assert here.own(claim, arrival_id, kinds or set()), (claim.state, arrival_id)
    _no_paper_tells_of_another(here)
    _each_window_by_the_own_service(here, clocks)
    _served_means_everybody(here, claims, clocks)


def _no_paper_tells_of_another(here: Together) -> None:
    for paper in here.papers:
        assert paper.arrival_id is not None
        if paper.arrival_id in here.numbers:
            said = str(paper.document.sections)
            others = [number for key, number in here.numbers.items() if key != paper.arrival_id]
            assert not any(number in said for number in others), paper.kind


def _each_window_by_the_own_service(here: Together, clocks: list[Clock]) -> None:
    """A-9: a citizen's window counts from the day on which that citizen was served; who left has none."""
    for clock in clocks:
        kinds = WINDOW_PAPERS.get(clock.rule)
        if kinds is None:
            assert clock.arrival_id is None
            continue
        mine = {paper.pk for paper in here.own(clock.claim, clock.arrival_id, kinds)}
        assert any(paper_id in mine and day == clock.started_on for paper_id, day in here.served)
        assert clock.ended_on is not None or clock.arrival_id in here.standing(clock.claim)


def _served_means_everybody(here: Together, claims: list[Claim], clocks: list[Clock]) -> None:
    """The duty to serve is over only when the answer or the review opinion has reached everybody."""
    owed = {clock.claim_id for clock in clocks if clock.rule == "X-SERVE" and clock.ended_on is None}
    reached = {paper_id for paper_id, _day in here.served}
    for claim in claims:
        kinds = {S.SERVED: ANSWERS, S.REVIEW_SERVED: {"D-10"}}.get(ClaimState(claim.state))
        if kinds and claim.pk not in owed:
            papers = [paper for key in here.standing(claim) for paper in here.own(claim, key, kinds)]
            assert {paper.pk for paper in papers} <= reached


def joined(cast: Cast, seed: int, state: ClaimState) -> tuple[Case, Case]:
    """A matter at HANDLING or OPINION_ISSUED with a second citizen, whose arrival was joined into it."""
    main = at_stage(S.HANDLING, cast=cast, seed=seed)
    other = register(cast, seed=seed + 100, text="请求恢复八号院路灯。")
    other.do("join", f"xf:{Role.CLERK}", number=main.registered.number, reason="同一小区")
    main.at = max(main.at, other.at)
    if state is S.OPINION_ISSUED:
        main.do("issue_opinion", f"{main.street}:handler", after=1)
    return main, other
