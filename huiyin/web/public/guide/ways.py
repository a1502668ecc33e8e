"""The paths of an item as the pages show them: chart, limits of the citizen and of the organ, what it costs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from huiyin.catalogue import queries as catalogue
from huiyin.web.parts.say import say
from huiyin.web.public.guide.flow import Chart, FlowStep, chart

NORMAL = 16


@dataclass(frozen=True)
class ShownStep:
    """A step with its limit in words and the citation behind it; both empty where the law gives none."""

    name: str
    who: str
    limit: str = ""
    citation: str = ""


@dataclass(frozen=True)
class Way:
    """A path with its drawing. `warned` are all limits that run against the citizen, `yours` and `theirs` those that
    no step names."""

    path: catalogue.Path
    chart: Chart
    steps: tuple[ShownStep, ...]
    warned: tuple[tuple[str, str], ...]
    yours: tuple[tuple[str, str], ...]
    theirs: tuple[tuple[str, str], ...]
    then: tuple[catalogue.Path, ...]

    @property
    def citation(self) -> str:
        """The article that gives this path."""
        return f"《{self.path.law}》{self.path.article}"


def ways_of(item: catalogue.Item, *, size: int = 0, on: date) -> tuple[Way, ...]:
    """All paths of an item that may be shown on a day, the usual one first; drawn with letters of `size` pixels."""
    found = (catalogue.path(code, on=on) for code in item.paths)
    return tuple(way_of(path, size=size, on=on) for path in found if path)


def way_of(path: catalogue.Path, *, size: int = 0, on: date) -> Way:
    """One path."""
    then = (catalogue.path(code, on=on) for code in path.then)
    in_steps = [path.limit_of(step) for step in path.steps]
    rest = [limit for limit in path.limits if limit not in in_steps]
    return Way(
        path=path,
        chart=chart([*map(_drawn, _steps(path)), *_end(path)], size or NORMAL),
        steps=tuple(shown for _who, shown in _steps(path)),
        warned=_said(path.running_limits),
        yours=_said(limit for limit in rest if limit in path.running_limits),
        theirs=_said(limit for limit in rest if limit not in path.running_limits),
        then=tuple(one for one in then if one),
    )


def _steps(path: catalogue.Path) -> list[tuple[str, ShownStep]]:
    return [(step.who, _shown(path, step)) for step in path.steps]


def _shown(path: catalogue.Path, step: catalogue.Step) -> ShownStep:
    limit = path.limit_of(step)
    if limit is None:
        return ShownStep(step.name, say(step.who_label))
    return ShownStep(step.name, say(step.who_label), counted(limit), cited(limit))


def _drawn(pair: tuple[str, ShownStep]) -> FlowStep:
    who, shown = pair
    return FlowStep(shown.name, who, shown.who, (shown.limit,) if shown.limit else ())


def _end(path: catalogue.Path) -> list[FlowStep]:
    return [FlowStep(path.result, "end", _("结果"))] if path.result else []


def _said(limits: Iterable[catalogue.PathLimit]) -> tuple[tuple[str, str], ...]:
    return tuple((f"{limit.what}：{counted(limit)}", cited(limit)) for limit in limits)


def counted(limit: catalogue.PathLimit) -> str:
    """自知道之日起60日内. The words of the catalogue are Chinese in every language."""
    return f"自{limit.since}起{limit.limit}内"


def cited(limit: catalogue.PathLimit) -> str:
    """《行政复议法》第二十条."""
    return f"《{limit.law}》{limit.article}"


def how_long(path: catalogue.Path) -> str:
    """What an answer may take, in one phrase; empty where the law sets no limit for it."""
    theirs = [limit for limit in path.own_limits if limit not in path.running_limits]
    return "；".join(f"{limit.what}：{limit.limit}" for limit in theirs[:2])
