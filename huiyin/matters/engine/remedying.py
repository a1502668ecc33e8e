"""The remedy against what a statutory procedure has decided, with its limits (WH-08, WH-17)."""

from dataclasses import dataclass
from datetime import date

from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.calendar import WorkCalendar
from huiyin.deadlines.due import Due, far_due
from huiyin.matters.engine import contents, procedures
from huiyin.matters.engine.work import Work
from huiyin.matters.rules.remedies import ADMINISTRATIVE_WAYS, after_the_result

#: Reconsideration and suit, as they are open against any act of an administrative organ.
_GENERAL = ("GN-01", "GN-03")


@dataclass(frozen=True)
class Remedy:
    """One way against a result: its limit, and its last day where it is known when the result was received."""

    limit: catalogue.PathLimit
    due: Due | None

    @property
    def sentence(self) -> str:
        """The limit with its article and, where known, its last day."""
        if self.due is None:
            return self.limit.sentence
        rough = "（暂定）" if self.due.provisional else ""
        return f"{self.limit.sentence}，最后一天是{contents.zh(self.due.rolled)}{rough}"


def open_limits(run: procedures.Run | None, way: int | None) -> tuple[catalogue.PathLimit, ...]:
    """The limits of the path that run once it has a result; of an administrative act without own ones, the general."""
    path = run.path if run else None
    own: tuple[catalogue.PathLimit, ...] = ()
    if run is not None and path is not None:
        places = after_the_result(
            path.limits,
            steps=[step.limit for step in path.steps],
            concluding=run.concluding,
            shared=len(path.shared),
        )
        own = tuple(path.limits[place] for place in places)
    return own or (_general() if way in ADMINISTRATIVE_WAYS else ())


def remedies(
    run: procedures.Run | None, way: int | None, received_on: date | None, calendar: WorkCalendar
) -> tuple[Remedy, ...]:
    """The remedies against a result that was received on a day."""
    return tuple(
        Remedy(limit, far_due(received_on, limit.limit, calendar) if received_on else None)
        for limit in open_limits(run, way)
    )


def words(work: Work, run: procedures.Run | None, received_on: date | None) -> tuple[str, str]:
    """What the paper says: the ways, and their limits. Empty where the catalogue knows none."""
    found = remedies(run, work.claim.way, received_on, work.calendar)
    if not found:
        return "", ""
    named = "、".join(remedy.limit.what for remedy in found)
    return (run.path.remedy if run and run.path.remedy else named), "；".join(
        remedy.sentence for remedy in found
    ) + "。"


def _general() -> tuple[catalogue.PathLimit, ...]:
    found = (catalogue.path(code) for code in _GENERAL)
    return tuple(path.running_limits[0] for path in found if path is not None)
