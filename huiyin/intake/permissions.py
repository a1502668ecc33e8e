"""Who may file by which channel. Anybody may petition (R-101); what a seat records needs a recorder's role."""

from huiyin.intake.channel import Channel
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed


def may_file(by: Actor, channel: Channel) -> bool:
    """Whether this actor may use this door; the system stands for other systems and for files."""
    if by.kind == "citizen":
        return channel.by_citizens
    return by.kind == "system" or by.has(*channel.recorders)


def check_may_file(by: Actor, channel: Channel) -> None:
    """Raises NotAllowed with where to go instead."""
    if may_file(by, channel):
        return
    if by.kind == "citizen":
        raise NotAllowed(
            f"“{channel.label}”由工作人员登记。您可以在网上填写，或者拨打热线电话。",
            code="channel.not_for_citizens",
            field="channel",
        )
    raise NotAllowed(
        f"您现在的岗位不能登记“{channel.label}”。请由受理登记人员登记，或者切换岗位。",
        code="channel.not_allowed",
        field="channel",
    )
