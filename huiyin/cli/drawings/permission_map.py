"""The permission map: who may do what, in which relation, on one page."""

from huiyin.cli.drawings.words import articles
from huiyin.matters import queries as matters
from huiyin.matters.queries import ActionCard

HEAD = """# 权限图

本页由代码生成（`huiyin drawings`）。没有写明的，一律不许可。检举控告专册内，各岗位一律由“检举控告专办”担任。

| 动作 | 谁可以办 | 何时可以办（状态） | 依据 |
| --- | --- | --- | --- |
"""


def permission_map() -> str:
    """Return the table of all actions with roles, relations, states and law."""
    labels = {card.code: card.label for card in matters.state_cards()}
    return HEAD + "".join(_row(card, labels) for card in matters.action_cards())


def _row(card: ActionCard, labels: dict[str, str]) -> str:
    who, basis = "；".join(card.who), "；".join(articles(card.basis))
    return f"| {card.label} | {who} | {_when(card, labels)} | {basis} |\n"


def _when(card: ActionCard, labels: dict[str, str]) -> str:
    """Name the states; where there are many, the ones left out."""
    others = [label for code, label in labels.items() if code not in card.leads_from]
    if len(card.leads_from) > len(others):
        return f"除{'；'.join(others)}以外"
    return "；".join(labels[code] for code in card.leads_from) or "来件时"
