"""D-18 行政程序办理进度报告: the step reached, the next one, the due date, suspensions with their reason."""

from huiyin.documents.rules import MATTER, Kind, Need, Part

KIND = Kind(
    code="D-18",
    title="行政程序办理进度报告",
    word="程进",
    heard="petitioner",
    needs=(
        MATTER,
        Need("procedure", "所在程序"),
        Need("step_reached", "已到环节"),
        Need("next_step", "下一环节"),
        Need("due", "办理期限"),
        Need("suspensions", "中止情况及原因"),
    ),
    parts=(
        Part("", ("信访事项（编号：{matter_number}）正在{procedure}中办理，进度如下。",)),
        Part("已到环节", ("{step_reached}",)),
        Part("下一环节", ("{next_step}",)),
        Part("办理期限", ("{due}",)),
        Part("中止情况", ("{suspensions}",)),
    ),
)
