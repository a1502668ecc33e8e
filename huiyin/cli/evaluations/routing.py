"""huiyin evaluate routing: how often the unit that is proposed first is the one that must get the message."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from django.db import transaction

from huiyin.cli.demo.city import build
from huiyin.cli.routed import MESSAGES, Message, history, messages
from huiyin.kernel import clock
from huiyin.kernel.errors import Refused
from huiyin.kernel.refreshed import forget_all
from huiyin.routing import queries as routing
from huiyin.routing.actions.learn_units import learned_from
from huiyin.units import queries as units

HELP = "分流建议：建议的单位、牵头和协办、办法对不对；--history 先从历史学习再比较"
_SHOWN = {
    "messages": "来件数",
    "accuracy": "提出建议的，第一个就对的比例",
    "top_3": "前三个里有对的比例",
    "answered": "提出建议的比例",
    "level": "层级对的比例",
    "silent_when_none_fits": "没有单位可定时不提建议的比例",
    "lead_and_helpers": "涉及多个单位的，牵头和协办都对的比例",
    "all_concerned": "涉及多个单位的，各单位都在建议之中的比例",
    "lane": "办法对的比例",
    "ece": "概率误差（ECE）",
    "ms_per_message": "每件用时（毫秒）",
}


@dataclass(frozen=True)
class _Asked:
    """A message and what was proposed for it."""

    wanted: Message
    found: routing.Proposal

    @property
    def right(self) -> bool:
        """Whether the first unit is the wanted one."""
        return self.found.unit_id == self.wanted.unit_id

    @property
    def among_three(self) -> bool:
        """Whether it is the first or among the next two."""
        others = [each.unit_id for each in self.found.alternatives]
        named = [self.found.unit_id, *others] if self.found.unit_id else others
        return self.wanted.unit_id in named[:3]

    @property
    def names_all(self) -> bool:
        """Whether all bodies concerned are named, in whichever part."""
        named = {self.found.unit_id, *self.found.helper_unit_ids}
        named |= {each.unit_id for each in self.found.alternatives}
        return named >= {self.wanted.unit_id, *self.wanted.helper_ids}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--file",
        type=Path,
        default=MESSAGES,
        metavar="文件",
        help="来件，列：text、unit（应当分流到的单位）、level、lane、helpers（顿号分隔），"
        "可以另有 repeats、class、part；默认用平台自带的（演示城市）",
    )
    parser.add_argument(
        "--history", type=Path, metavar="文件", help="已办结分流的历史，列：text、unit；先学习再比较"
    )


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Ask for each message once, without history and, where one is given, with it."""
    on = clock.today()
    with _lists(own=options.file == MESSAGES):
        asked = messages(options.file)
        found: dict[str, Any] = {"messages": len(asked), **_figures(asked, None)}
        if options.history:
            rows = history(options.history, on=on)
            version = learned_from(rows, on=on)
            found["history"] = len(rows)
            found["with_history"] = _figures(asked, version)
    return found


def show(answer: dict[str, Any]) -> str:
    """The figures with their names; those with history beside them."""
    learned = answer.get("with_history", {})
    lines = [
        f"{label}：{answer[name]}"
        + (f"（学习{answer['history']}件后：{learned[name]}）" if name in learned else "")
        for name, label in _SHOWN.items()
    ]
    return "\n".join([*lines, *(f"　未对：{each}" for each in answer["misses"][:20])])


@contextmanager
def _lists(*, own: bool) -> Iterator[None]:
    """The invented city's lists for the platform's own messages; where there is none, built and taken back."""
    if not own or _is_demo_city():
        yield
        return
    if units.tree():
        raise Refused(
            "这里是本地的单位和职责清单，平台自带的来件只适用于演示城市。请用 --file 指定本地的检验文件。",
            code="evaluate.not_demo",
        )
    with transaction.atomic():
        build(on=clock.today())
        forget_all()
        yield
        transaction.set_rollback(True)
    forget_all()


def _is_demo_city() -> bool:
    return any(each.code == "kfq" for each in units.tree())


def _figures(asked: list[Message], version: Any) -> dict[str, Any]:
    on = clock.today()
    routing.decide_with(asked[0].facts(on), version)
    began = perf_counter()
    answers = [_Asked(one, routing.decide_with(one.facts(on), version)) for one in asked]
    spent = perf_counter() - began
    return _shares(answers) | {"ms_per_message": round(spent * 1000 / len(asked), 3)}


def _shares(answers: list[_Asked]) -> dict[str, Any]:
    meant = [one for one in answers if one.wanted.unit_id]
    none = [one for one in answers if not one.wanted.unit_id]
    told = [one for one in meant if one.found.unit_id]
    several = [one for one in meant if one.wanted.helper_ids]
    lanes = [one for one in meant if one.wanted.lane and one.found.lane]
    parts = sorted({one.wanted.part for one in answers if one.wanted.part})
    return {
        "accuracy": _share([one.right for one in told]),
        "top_3": _share([one.among_three for one in meant]),
        "answered": _share([bool(one.found.unit_id) for one in meant]),
        "level": _share([one.found.level == one.wanted.level for one in told if one.found.level]),
        "silent_when_none_fits": _share([one.found.unit_id is None for one in none]),
        "lead_and_helpers": _share([_together(one) for one in several]),
        "all_concerned": _share([one.names_all for one in several]),
        "lane": _share([one.found.lane == one.wanted.lane for one in lanes]),
        "ece": _ece(told),
        "by_part": {part: _part([one for one in meant if one.wanted.part == part]) for part in parts},
        "misses": [_miss(one) for one in meant if not one.right],
    }


def _part(meant: list[_Asked]) -> dict[str, Any]:
    told = [one for one in meant if one.found.unit_id]
    return {
        "accuracy": _share([one.right for one in told]),
        "answered": _share([bool(one.found.unit_id) for one in meant]),
        "top_3": _share([one.among_three for one in meant]),
    }


def _together(one: _Asked) -> bool:
    """Whether lead and helpers are the wanted bodies, each in its part."""
    return one.right and set(one.found.helper_unit_ids) == set(one.wanted.helper_ids)


def _ece(told: list[_Asked]) -> float | None:
    """By how much probabilities miss what came true, in ten bins of equal width."""
    bins: dict[int, list[float]] = {}
    for one in told:
        bins.setdefault(min(int(one.found.probability * 10), 9), []).append(
            one.found.probability - float(one.right)
        )
    return round(sum(abs(sum(each)) for each in bins.values()) / len(told), 4) if told else None


def _miss(one: _Asked) -> str:
    wanted = units.unit(one.wanted.unit_id or 0).name
    said = units.unit(one.found.unit_id).name if one.found.unit_id else "不能确定"
    return f"{one.wanted.text[:40]}｜应为{wanted}｜建议{said}"


def _share(hits: list[bool]) -> float | None:
    return round(sum(hits) / len(hits), 4) if hits else None
