"""D-13 听证通知、笔录、结论: public, with questioning, debate, appraisal, deliberation."""

from huiyin.documents.rules import MATTER, Basis, Kind, Need, Part

PARTS = {"notice": "听证通知", "record": "听证笔录", "conclusion": "听证结论"}
TITLES = {"notice": "信访听证通知书", "record": "信访听证笔录", "conclusion": "信访听证结论"}
_HELD = ("part", frozenset({"record", "conclusion"}))

KIND = Kind(
    code="D-13",
    title="信访听证文书",
    word="听",
    heard="parties",
    titles=("part", TITLES),
    needs=(
        Need("part", "文书种类", choices=PARTS),
        MATTER,
        Need("subject", "听证事项"),
        Need("held_on", "听证时间"),
        Need("place", "听证地点"),
        Need("participants", "参加人"),
        Need("public", "公开情况"),
        Need("questioning", "质询情况", when=_HELD),
        Need("debate", "辩论情况", when=_HELD),
        Need("appraisal", "评议情况", when=_HELD),
        Need("deliberation", "合议情况", when=_HELD),
        Need("conclusion", "听证结论", when=("part", frozenset({"conclusion"}))),
    ),
    parts=(
        Part("", ("信访事项编号：{matter_number}", "文书种类：{part}", "听证事项：{subject}")),
        Part("时间、地点和参加人", ("{held_on}，{place}", "参加人：{participants}", "公开情况：{public}")),
        Part(
            "听证过程", ("质询：{questioning}", "辩论：{debate}", "评议：{appraisal}", "合议：{deliberation}")
        ),
        Part("听证结论", ("{conclusion}",)),
    ),
    basis=(Basis("信访工作条例", "第三十一条", "对重大、复杂、疑难的信访事项，可以举行听证"),),
)
