"""Printed papers: PDFs of the commonest notice, set by two processes at once as on two cores, and one long opinion."""

import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from typing import Any

from huiyin.documents.factories import contents
from huiyin.documents.kinds import KINDS
from huiyin.documents.printing import code, layout, typesetter, word
from huiyin.documents.rules import fill, titled

PROCESSES, EACH, WARM = 2, 300, 20
SITE, UNIT, DAY = "https://xf.example.gov.cn", "江城市城市管理局", date(2026, 3, 20)
LONG = (
    "经现场查看，该路段共有路灯十二盏，其中三盏因线路老化不亮，另有一盏灯杆倾斜，已经通知施工单位更换。" * 200
)


def papers() -> dict[str, Any]:
    """PDFs in a minute with two processes, milliseconds of processor time for one, and the size of the file."""
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        list(pool.map(_notices, [WARM] * PROCESSES))
        started = time.perf_counter()
        spent = list(pool.map(_notices, [EACH] * PROCESSES))
        passed = time.perf_counter() - started
    first = _timed(lambda: typesetter.pdf([_notice(0)], folder="", at=0))
    return {
        "per_minute": PROCESSES * EACH / passed * 60,
        "cpu_ms": sum(spent) / (PROCESSES * EACH) * 1000,
        "first_ms": first,
        "long_ms": _timed(lambda: typesetter.pdf([_paper("D-08", 1, reason=LONG)], folder="", at=0)),
        "docx_ms": _timed(lambda: word.docx(_notice(1))),
        "kilobytes": len(typesetter.pdf([_notice(1)], folder="", at=0)) / 1000,
    }


def _notices(many: int) -> float:
    """Seconds of processor time for so many notices, each with words, number and code of its own."""
    started = time.process_time()
    for n in range(many):
        typesetter.pdf([_notice(n)], folder="", at=0)
    return time.process_time() - started


def _notice(n: int) -> layout.Sheet:
    number = f"3799-2026-{n + 1:07d}-C"
    return _paper("D-05", n + 1, matter_number=number, claims=[{"text": f"第{n}号路灯不亮，请求修复。"}])


def _paper(kind: str, n: int, **changed: object) -> layout.Sheet:
    given = contents(**changed)
    sections = fill(KINDS[kind], given)
    return layout.laid_out(
        layout.Printed(
            kind=KINDS[kind],
            title=titled(KINDS[kind], given),
            number=f"江城{KINDS[kind].word}〔2026〕{n}号",
            unit_name=UNIT,
            issued_on=DAY,
            sections=sections,
            code=code.code_of(sections, SITE),
        )
    )


def _timed(work: Any) -> float:
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000
