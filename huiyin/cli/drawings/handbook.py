"""The handbook: per state, what may be done, what it asks, issues, starts and ends."""

from collections.abc import Iterator

from huiyin.cli.drawings.words import articles, limits, titles
from huiyin.matters import queries as matters
from huiyin.matters.queries import ActionCard, StateCard

HEAD = """# 办理手册

本手册由代码生成（`huiyin drawings`），逐一说明每个状态下可以办理的动作。系统里的“办理手册”另有按岗位、按事项的查法。

"""


def handbook() -> str:
    """Return the handbook, one chapter per state."""
    cards = matters.state_cards()
    contents = "".join(f"- [{card.label}](#{card.label.replace('，', '')})\n" for card in cards)
    return HEAD + contents + "".join(_chapter(card) for card in cards)


def _chapter(card: StateCard) -> str:
    body = "".join(_entry(action) for action in card.actions) or "\n本状态下没有可办理的动作。\n"
    return f"\n## {card.label}\n{body}"


def _entry(action: ActionCard) -> str:
    return f"\n### {action.label}\n\n" + "".join(f"- {line}\n" for line in _lines(action))


def _lines(action: ActionCard) -> Iterator[str]:
    yield from (action.handbook,) if action.handbook else ()
    yield "谁办：" + "；".join(action.who)
    for head, parts in (
        ("填写", action.asks),
        ("文书", titles(action.papers)),
        ("启动时限", limits(action.starts)),
        ("结束时限", limits(action.ends)),
        ("延长时限", limits(action.lengthens)),
        ("扣除时间的时限", limits(action.suspends)),
        ("依据", articles(action.basis)),
    ):
        if parts:
            yield f"{head}：" + "；".join(parts)
