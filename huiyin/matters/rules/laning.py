"""The five lanes (五办, JZ-19…JZ-23): what each asks for when a person chooses it. No lane changes a lawful clock."""

from datetime import date

from huiyin.kernel.errors import Refused
from huiyin.matters.rules.classing import LANES

CAREFUL, SPECIAL = "careful", "special"
SHORT_LABELS: dict[str, str] = {code: label.partition("：")[0] for code, label in LANES}


def check_lane(lane: str, *, before: str, leader: str | None) -> None:
    """Refuse the lane in which the claim is already, unless another leader takes charge of it (JZ-21)."""
    if lane == SPECIAL and not leader:
        raise Refused("专办件须确定包案领导，请选择。", code="lane.no_leader", field="leader")
    if lane == before and lane != SPECIAL:
        raise Refused("此件已按这一办法办理，请选择其他办法。", code="lane.same", field="lane")


def check_promise(lane: str, day: date | None, *, on: date, last_day: date | None) -> None:
    """A careful matter names the day of its answer, within the lawful limit (JZ-20)."""
    if lane != CAREFUL:
        return
    if day is None or day <= on:
        raise Refused(
            "细办件须告知信访人答复日期，请填写今天以后的日期。", code="lane.no_day", field="answer_by"
        )
    if last_day is not None and day > last_day:
        raise Refused(
            f"答复日期不能晚于本件办理期限（{last_day:%Y年%m月%d日}），请提前。",
            code="lane.after_limit",
            field="answer_by",
        )
