"""The drawing of a claim's states, from the declared actions."""

from huiyin.matters import queries as matters

HEAD = """# 诉求项的状态

本图由代码生成（`huiyin drawings`），与 `huiyin/matters/states.py` 和各动作文件的声明一致。

```mermaid
stateDiagram-v2
    [*] --> registered: 登记
    [*] --> forwarded: 登记（有权机关直接收到）
"""


def states() -> str:
    """Return the Mermaid drawing of all states and moves, with the table of their labels."""
    cards = matters.state_cards()
    names = [f"    {card.code}: {card.label}" for card in cards]
    lines: dict[tuple[str, str], list[str]] = {}
    for before, label, after in matters.transitions():
        lines.setdefault((before, after), []).append(label)
    moves = [
        f"    {before} --> {after}: {'、'.join(labels)}" for (before, after), labels in sorted(lines.items())
    ]
    return HEAD + "\n".join([*names, *moves]) + "\n    archived --> [*]\n```\n"
