"""Grounds of an order (S-01…S-07): what is wrong, by which article, and what the unit is to do."""

from dataclasses import dataclass

REGULATIONS = "《信访工作条例》第四十条"
PENALTIES = "《信访工作条例》第四十五条"

#: Before a limit has ended: nothing is wrong yet.
DUE_SOON = "due"
#: As a supervisor chooses it: whatever the limits of each claim are, ending soon or late.
BY_LIMIT = "limit"


@dataclass(frozen=True)
class Ground:
    """One ground with its words; `basis` cites an article that papers may name."""

    code: str
    label: str
    basis: str
    to_do: str


GROUNDS: dict[str, Ground] = {
    ground.code: ground
    for ground in (
        Ground(
            "S-01",
            "无正当理由未在规定期限内办结",
            PENALTIES,
            "立即办理并依法答复信访人；说明超期的原因和责任环节。",
        ),
        Ground(
            "S-02",
            "未按规定反馈信访事项办理结果",
            REGULATIONS,
            "将办理结果书面反馈交办单位；尚未办结的，说明进展和办结时间。",
        ),
        Ground(
            "S-03",
            "违反规定受理、办理信访事项",
            REGULATIONS,
            "补办缺少的程序或者文书，纠正不规范的做法，书面报告整改情况。",
        ),
        Ground(
            "S-04",
            "办理信访事项推诿、敷衍、拖延、弄虚作假",
            REGULATIONS,
            "重新调查核实，与信访人见面沟通，逐项答复其诉求。",
        ),
        Ground(
            "S-05",
            "拒不执行信访处理意见",
            REGULATIONS,
            "立即执行处理意见，书面反馈执行结果；暂不能执行的，说明原因和执行日期。",
        ),
        Ground(
            "S-06",
            "认定事实不清、依据或者程序明显错误，或者虚报办理结果、办理结果不落实",
            REGULATIONS,
            "核实办理结果，纠正错误，落实已经承诺的措施。",
        ),
        Ground(
            "S-07",
            "群众多次、集中反映仍未解决，或者职责范围内的事项拒不接收",
            REGULATIONS,
            "由单位负责人研究解决办法，明确责任人和完成时间。",
        ),
    )
}
"""By code. S-06 and S-07 stand in regional texts; the cited article covers them in the nation."""

#: Limits whose delay is another ground than S-01: results not reported, steps of procedure not taken, opinions not
#: carried out; the same ground that the check of procedure finds.
_BY_RULE = {
    **dict.fromkeys(("T-07", "X-PROGRESS", "X-FEEDBACK"), "S-02"),
    **dict.fromkeys(("T-01", "T-02", "T-03", "T-14", "T-16", "T-20"), "S-03"),
    **dict.fromkeys(("X-SERVE", "X-OBJECTION", "X-DISPUTE", "X-SCREEN", "X-VERDICT"), "S-03"),
    "X-EXEC": "S-05",
}


def ground_of_delay(rule: str) -> Ground:
    """The ground when a limit has ended and what it asked for is not done."""
    return GROUNDS[_BY_RULE.get(rule, "S-01")]
