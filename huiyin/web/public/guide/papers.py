"""Posters for the wall (制度上墙) and handouts (便民手册), made from the rules; only words of law that were checked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from huiyin.catalogue import queries as catalogue
from huiyin.web.public.filing.forms.agent import AUTHORITIES
from huiyin.web.public.front.rights import DUTIES, FORBIDDEN, RIGHTS
from huiyin.web.public.front.stages import VISITS, cited, course
from huiyin.web.public.guide import online


@dataclass(frozen=True)
class Line:
    """A sentence with its limit; where it rests on law, the citation and the words. `language` is that of a text
    which is Chinese in every language."""

    text: str
    limit: str = ""
    citation: str = ""
    quote: str = ""
    language: str = ""


@dataclass(frozen=True)
class Part:
    """Some lines under a heading; numbered where their order counts."""

    title: str
    lines: tuple[Line, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Paper:
    """One poster or handout."""

    code: str
    title: Any
    about: Any
    poster: bool
    parts: Callable[[], tuple[Part, ...]]


ESSENTIALS = (
    (gettext_lazy("怎样提出"), ("R-101", "R-102", "R-104", "R-105", "R-106", "R-108")),
    (gettext_lazy("怎样受理和办理"), ("R-201", "T-01", "T-03", "R-304", "T-05", "T-06", "R-601")),
    (gettext_lazy("不服怎么办"), ("T-08", "T-09", "T-10", "T-11")),
    (gettext_lazy("保护和秩序"), ("R-115", "R-116")),
)


def _lawful(listed: Iterable[tuple[Any, str]]) -> tuple[Line, ...]:
    """Only those that rest on words of law which may be shown."""
    lines = (Line(str(text), "", *cited(rule)) for text, rule in listed)
    return tuple(line for line in lines if line.quote)


def _way() -> tuple[Part, ...]:
    stages = [stage for stage in course() if stage.quote]
    lines = (Line(f"{one.title}：{one.text}", one.limit, one.citation, one.quote) for one in stages)
    return (Part(_("信访事项怎样办"), tuple(lines), numbered=True),)


def _visits() -> tuple[Part, ...]:
    told = (*VISITS, *((text, rule) for text, rule in RIGHTS if rule in ("R-104", "R-115")))
    return (Part(_("来访前请看"), _lawful(told), numbered=True), _forbidden())


def _rights() -> tuple[Part, ...]:
    return (
        Part(_("您的权利"), _lawful(RIGHTS), numbered=True),
        Part(_("您的义务"), _lawful(DUTIES), numbered=True),
        _forbidden(),
    )


def _forbidden() -> Part:
    """The words stand in Art. 26, whose beginning is the rule that is checked."""
    shown = FORBIDDEN if cited("R-116")[1] else ()
    return Part(
        _("法律禁止的行为（《信访工作条例》第二十六条）"),
        tuple(Line(str(act)) for act in shown),
        numbered=True,
    )


def _essentials() -> tuple[Part, ...]:
    return tuple(
        Part(str(title), tuple(line for line in map(_basis_line, rules) if line.quote))
        for title, rules in ESSENTIALS
    )


def _basis_line(rule: str) -> Line:
    basis = catalogue.basis(rule)
    return Line(basis.subject if basis else "", "", *cited(rule), language="zh-Hans")


def _levels() -> tuple[Part, ...]:
    return (
        Part(_("到哪里反映"), _lawful(VISITS)),
        Part(_("怎样找对地方"), tuple(Line(str(text)) for text in online.LEVELS), numbered=True),
    )


def _online() -> tuple[Part, ...]:
    limits = [stage for stage in course() if stage.limit and stage.quote]
    return (
        Part(_("怎样在网上反映"), tuple(Line(str(text)) for text in online.STEPS), numbered=True),
        Part(
            _("提交以后多长时间"),
            tuple(Line(str(one.title), one.limit, one.citation, one.quote) for one in limits),
        ),
    )


def _agents() -> tuple[Part, ...]:
    who = (str(label).replace("\n", _("。")) for _key, label in AUTHORITIES)
    return (
        Part(_("谁可以代为反映"), tuple(Line(each) for each in who)),
        Part(_("怎样代办"), tuple(Line(str(text)) for text in online.AGENTS), numbered=True),
        Part(_("依据"), tuple(line for line in map(_basis_line, ("R-111", "R-104", "R-105")) if line.quote)),
    )


PAPERS = {
    one.code: one
    for one in (
        Paper(
            "way", gettext_lazy("信访流程"), gettext_lazy("从提出到复核，每一步的期限和依据。"), True, _way
        ),
        Paper(
            "visits", gettext_lazy("来访须知"), gettext_lazy("到窗口反映问题以前要知道的。"), True, _visits
        ),
        Paper(
            "rights",
            gettext_lazy("权利和义务"),
            gettext_lazy("法律给您的权利，要遵守的规定。"),
            True,
            _rights,
        ),
        Paper(
            "law",
            gettext_lazy("《信访工作条例》要点"),
            gettext_lazy("条例中和您有关的规定，逐条照录。"),
            False,
            _essentials,
        ),
        Paper(
            "levels",
            gettext_lazy("依法逐级走访"),
            gettext_lazy("到哪一级、哪个地方反映。"),
            False,
            _levels,
        ),
        Paper(
            "online",
            gettext_lazy("网上信访操作指南"),
            gettext_lazy("在网上反映、查询、评价的步骤。"),
            False,
            _online,
        ),
        Paper(
            "agents",
            gettext_lazy("网上信访代理须知"),
            gettext_lazy("替家人、邻居在网上反映要注意什么。"),
            False,
            _agents,
        ),
    )
}
