"""What a clerk should tell whoever stands at the window, before anything is registered."""

from datetime import date

from huiyin.intake.channel import Case, Note
from huiyin.intake.channels import channel
from huiyin.intake.submission import Submission
from huiyin.kernel.actor import Actor


def advice(
    channel_code: str, *, by: Actor, on: date, claim_class: str, competent_id: int | None, text: str = ""
) -> tuple[Note, ...]:
    """The channel's own notes for a matter of a class whose competent unit is proposed (R-106, R-107)."""
    given = Submission(channel=channel_code, text=text)
    case = Case(submission=given, by=by, on=on, claim_class=claim_class, competent_id=competent_id)
    return tuple(channel(channel_code).advise(case))
