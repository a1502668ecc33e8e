"""D-33 建议反馈督促函: an answer to D-22, D-23 or D-24 is owed, is late, or what was adopted was not carried out.

Contents are ours; that the answer is owed is law (S-08).
"""

from huiyin.documents.rules import ANSWER_ASKED, ANSWERED, Basis, Kind, Need, Part

RUNGS = {"remind": "反馈期限即将届满", "press": "反馈期限已经届满", "again": "已采纳的建议没有落实"}

KIND = Kind(
    code="D-33",
    title="建议反馈督促函",
    word="建督",
    heard="unit",
    form="letter",
    needs=(
        Need("unit_name", "被建议单位"),
        Need("document", "建议书名称和文号"),
        Need("pressed_for", "督促的情形", choices=RUNGS),
        Need("found", "核查情况", when=("pressed_for", frozenset({"again"}))),
        Need("to_do", "办理要求"),
        Need("answer_by", "反馈采纳情况的期限"),
    ),
    parts=(
        Part("", ("{unit_name}：", "{document}，{pressed_for}。")),
        Part("核查情况", ("{found}",)),
        Part("办理要求", ("{to_do}",)),
        ANSWER_ASKED,
    ),
    basis=(
        ANSWERED,
        Basis(
            "信访工作条例",
            "第四十五条",
            "对党委和政府信访部门提出的改进工作、完善政策等建议重视不够、落实不力",
        ),
    ),
    titles=(
        "pressed_for",
        {"remind": "建议反馈催办函", "press": "建议反馈督办函", "again": "建议落实督办函"},
    ),
)
