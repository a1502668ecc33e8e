"""huiyin catalogue check: whether the catalogue is whole, and each citation in it, papers and actions proven."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from huiyin.catalogue import queries
from huiyin.documents import queries as documents
from huiyin.intake.actions.sheets import read_sheet
from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError
from huiyin.matters import queries as matters

HELP = "核对目录：每一行是否齐全，每一处引用的法律、条文和引文在某日是否有效、属实"
GROUND = "none"
_SHOWN = 50


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("what", choices=["check"], help="check：逐行、逐处核对")
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="文件",
        help="只核对这个文件：类别文件（JSON），或者从页面导出的事项、途径表格（csv、xlsx）",
    )
    parser.add_argument(
        "--on",
        type=date.fromisoformat,
        metavar="日期",
        help="按这一天有效的版本核对，默认今天，例如 2026-08-15",
    )


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Count and prove; `exit_code` is 1 while anything is faulty or unproven."""
    on = options.on or clock.today()
    return _of_file(options.file, on) if options.file else _of_all(on)


def _of_file(file: Path, on: date) -> dict[str, Any]:
    """What is wrong with one file, the catalogue that stands being left as it is."""
    faults = list(_faults_of(file, on)) if file.is_file() else [f"{file}：没有这个文件，请检查路径"]
    return {"on": on.isoformat(), "file": file.name, "faults": faults, "exit_code": 1 if faults else 0}


def _faults_of(file: Path, on: date) -> Iterator[str]:
    """A class as JSON, or a table of items or paths as the pages export it."""
    if file.suffix.lower() == ".json":
        yield from _faults_of_class(file.read_text(encoding="utf-8-sig"), file.name, on)
        return
    try:
        sheet = read_sheet(file)
        yield from map(str, queries.check_sheet(sheet.header, sheet.rows, file.name, on=on))
    except HuiyinError as refusal:
        yield f"{file.name}：{refusal}"


def _faults_of_class(text: str, name: str, on: date) -> Iterator[str]:
    """Of a day, and what is wrong besides on the later days on which a law changes."""
    told = queries.check_file(text, name, on=on)
    yield from map(str, told)
    for day in queries.change_days(after=on):
        new = [one for one in queries.check_file(text, name, on=day) if one not in told]
        yield from (f"自{day}起，{one}" for one in new)


def _of_all(on: date) -> dict[str, Any]:
    cited = _cited(on)
    unproven = [str(one) for one in queries.unproven(cited, on=on)] + list(_of_actions())
    later = {day.isoformat(): _unproven(day) for day in queries.change_days(after=on)}
    ahead = [f"自{day}起，{one}" for day, each in later.items() for one in each]
    faults = [*map(str, queries.faults()), *unproven, *ahead]
    return {
        "on": on.isoformat(),
        **asdict(queries.shipped_counts(on=on)),
        "laws": len(queries.find_laws("", on=on)),
        "citations": len(cited),
        "unproven": len(unproven),
        "later": {day: len(each) for day, each in later.items()},
        "faults": faults,
        "exit_code": 1 if faults else 0,
    }


def _cited(on: date) -> tuple[queries.Cited, ...]:
    return (*queries.citations(on=on), *_of_papers())


def _unproven(on: date) -> list[str]:
    """What will not hold any more, or not yet, on a later day on which a law changes."""
    return [str(one) for one in queries.unproven(_cited(on), on=on)]


def show(answer: dict[str, Any]) -> str:
    """The counts, and what does not hold with file, row and reason."""
    head = _head_of_file(answer) if "file" in answer else _head_of_all(answer)
    rest = len(answer["faults"]) - _SHOWN
    more = [f"……另有{rest}处，用 --json 查看全部。"] if rest > 0 else []
    return "\n".join([head, *answer["faults"][:_SHOWN], *more])


def _head_of_file(answer: dict[str, Any]) -> str:
    count = len(answer["faults"])
    return f"{answer['file']}有{count}处需要改正。" if count else f"{answer['file']}没有发现问题，可以导入。"


def _head_of_all(answer: dict[str, Any]) -> str:
    return (
        f"按{answer['on']}有效的文本核对：{answer['classes']}类、{answer['items']}项、{answer['paths']}条途径，"
        f"引用{answer['citations']}处，未能证实{answer['unproven']}处。{_ahead(answer['later'])}"
    )


def _ahead(later: dict[str, int]) -> str:
    told = "；".join(f"{day}起未能证实{count}处" for day, count in later.items())
    return f"已知以后法律有变化的日子：{told}。" if told else ""


def _of_papers() -> Iterator[queries.Cited]:
    for code, kind in documents.KINDS.items():
        for number, basis in enumerate(kind.basis, 1):
            yield queries.Cited("documents", f"{code} {number}", basis.law, basis.article, basis.quote)


def _of_actions() -> Iterator[str]:
    """Actions name rules; a rule that the catalogue does not know proves nothing."""
    known = {basis.rule_id for basis in queries.bases(profile="national")}
    for card in matters.action_cards():
        yield from (f"actions {card.verb}：没有“{rule}”这条规则" for rule in card.basis if rule not in known)
