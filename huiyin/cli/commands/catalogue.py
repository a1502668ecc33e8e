"""huiyin catalogue check: prove every citation of law in the catalogue, the papers and the actions."""

import argparse
from collections.abc import Iterator
from datetime import date
from typing import Any

from huiyin.catalogue import queries
from huiyin.documents import queries as documents
from huiyin.kernel import clock
from huiyin.matters import queries as matters

HELP = "核对目录：每一处引用的法律、条文和引文，在某日是否有效、属实"
GROUND = "none"
_SHOWN = 50


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("what", choices=["check"], help="check：逐处核对引文")
    parser.add_argument(
        "--on",
        type=date.fromisoformat,
        metavar="日期",
        help="按这一天有效的版本核对，默认今天，例如 2026-08-15",
    )


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Count and prove; `exit_code` is 1 while anything is unproven."""
    on = options.on or clock.today()
    cited = (*queries.citations(), *_of_papers())
    faults = [str(one) for one in queries.unproven(cited, on=on)] + list(_of_actions())
    return {
        "on": on.isoformat(),
        "classes": len(queries.fields()),
        "items": len(queries.paths()),
        "laws": len(queries.find_laws("", on=on)),
        "citations": len(cited),
        "unproven": len(faults),
        "faults": faults,
        "exit_code": 1 if faults else 0,
    }


def show(answer: dict[str, Any]) -> str:
    """The counts, and what does not hold with file, row and reason."""
    head = (
        f"按{answer['on']}有效的文本核对：{answer['classes']}类、{answer['items']}项，"
        f"引用{answer['citations']}处，未能证实{answer['unproven']}处。"
    )
    rest = len(answer["faults"]) - _SHOWN
    more = [f"……另有{rest}处，用 --json 查看全部。"] if rest > 0 else []
    return "\n".join([head, *answer["faults"][:_SHOWN], *more])


def _of_papers() -> Iterator[queries.Cited]:
    for code, kind in documents.KINDS.items():
        for number, basis in enumerate(kind.basis, 1):
            yield queries.Cited("documents", f"{code} {number}", basis.law, basis.article, basis.quote)


def _of_actions() -> Iterator[str]:
    """Actions name rules; a rule that the catalogue does not know proves nothing."""
    known = {basis.rule_id for basis in queries.bases(profile="national")}
    for card in matters.action_cards():
        yield from (f"actions {card.verb}：没有“{rule}”这条规则" for rule in card.basis if rule not in known)
