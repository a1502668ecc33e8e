"""The law: reading and checking all texts, finding an article, searching, proving every citation."""

import time
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from huiyin.catalogue.rules.catalogue import shipped_on
from huiyin.catalogue.rules.citations import prove_all
from huiyin.catalogue.rules.cited import all_citations, proven
from huiyin.catalogue.rules.law_library import find_article, load_texts
from huiyin.catalogue.rules.law_search import search
from huiyin.catalogue.rules.law_shelf import shelf

ON = date(2026, 11, 22)
QUERIES = (
    *("物业费", "拖欠工资", "老板不给工资怎么办", "劳动合同法第三十九条", "征地补偿", "半夜装修太吵"),
    *("行政复议 六十日", "狗咬人", "建筑物抛掷物品伤人", "应当", "处罚 城市管理 占用道路", "魑魅魍魉"),
)
ARTICLES = (
    ("民法典", "1165"),
    ("信访工作条例", "第二十二条"),
    ("生态环境法典", "第五百九十九条"),
    ("刑法", "276-1"),
)
ROUNDS = 20


def law() -> dict[str, Any]:
    """Milliseconds of processor time, which a busy machine does not lengthen.

    The first look-up and the first search of a process are told apart from the later ones.
    """
    first_article = _timed(lambda: find_article("劳动合同法", "39", ON))
    loading = _timed(load_texts)
    building = _timed(shelf)
    articles = [_timed(partial(find_article, name, number, ON)) for name, number in ARTICLES * ROUNDS]
    searches = [_timed(partial(search, one, ON)) for one in QUERIES * ROUNDS]
    catalogue = _timed(lambda: proven(shipped_on(ON), ON))
    cited = all_citations(ON)
    proving = _timed(lambda: prove_all(cited, ON))
    return {
        "laws": len(load_texts()),
        "articles": len(shelf().entries),
        "first_article_ms": first_article,
        "load_ms": loading + building,
        "article_ms": _part(articles, 0.95),
        "search_p50_ms": _part(searches, 0.5),
        "search_p95_ms": _part(searches, 0.95),
        "items": len(proven(shipped_on(ON), ON).items),
        "catalogue_ms": catalogue,
        "citations": len(cited),
        "unproven": len(prove_all(cited, ON)),
        "citations_ms": proving,
    }


def _timed(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000


def _part(times: list[float], part: float) -> float:
    return sorted(times)[int(len(times) * part)]
