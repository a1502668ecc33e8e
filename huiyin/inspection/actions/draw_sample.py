"""Draw a random sample of closed claims (抽查, JZ-28, WH-39): the frame is kept, one call-back made for each drawn."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from huiyin.audit.actions import record
from huiyin.inspection.actions.inviting import invite
from huiyin.inspection.models import Callback, Sample, SampleFrame
from huiyin.inspection.permissions import check_draws
from huiyin.inspection.queries.work import owed_open
from huiyin.inspection.rules.drawing import METHOD, digest_of, drawn, size_wanted
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.matters.queries import closed

LONGEST_SEED = 64
#: Of a seed that nobody has typed: letters alone, for digits may happen to look like the number of a card.
_LETTERS, _LONG = "abcdefghjkmnpqrstuvwxyz", 14


def draw_sample(
    asked: closed.ClosedAsked,
    *,
    by: Actor,
    at: datetime,
    size: int | None = None,
    share: int | None = None,
    seed: str = "",
) -> int:
    """Draw so many of the closed claims in the actor's sight, and tell whom it concerns; returns the sample's id.

    Where an owed call waits already the claim is left out: nobody is called twice about one thing. Without a seed one
    is made. Raises Refused "sample.span", "sample.seed", "sample.owed", and as `size_wanted`; NotAllowed.
    """
    office = check_draws(by)
    used = _seed(seed)
    _check_span(asked, at)
    frame, left_out = _frame(asked, by, at)
    count = size_wanted(len(frame), size=size, share=share)
    chosen = [frame[number] for number in drawn(frame, used, count)]
    with transaction.atomic():
        sample = Sample.objects.create(
            office_id=office,
            seat_id=by.seat_id,
            drawn_at=at,
            size=size,
            share=share,
            seed=used,
            frame_size=len(frame),
            frame_digest=digest_of(frame),
            count=count,
            left_out=left_out,
            **_asked(asked),
        )
        SampleFrame.objects.create(sample=sample, claims=[one.id for one in frame.values()])
        invite(Callback.objects.bulk_create(_calls(sample, chosen, at)), at=at)
        told = {"frame": len(frame), "count": count, "seed": used, "digest": sample.frame_digest}
        record(f"sample:{sample.pk}", "sample.drawn", by=by, at=at, detail=told)
    return int(sample.pk)


def _frame(asked: closed.ClosedAsked, by: Actor, at: datetime) -> tuple[dict[str, closed.ClosedClaim], int]:
    """The claims by their number, and how many are left out as an owed call waits."""
    found = closed.closed_claims(by, asked, on=day_of(at))
    owed = owed_open([one.id for one in found], at)
    if owed and len(owed) == len(found):
        why = (
            f"符合条件的{len(owed)}件都已有到期回访任务，不重复抽取。请回访以后再抽，或者扩大办结日期的范围。"
        )
        raise Refused(why, code="sample.owed", field="since")
    return {one.number: one for one in found if one.id not in owed}, len(owed)


def _asked(asked: closed.ClosedAsked) -> dict[str, Any]:
    return {
        "since": asked.since,
        "until": asked.until,
        "unit_id": asked.unit_id,
        "claim_class": asked.claim_class,
        "way": asked.way,
        "method": METHOD,
    }


def _seed(typed: str) -> str:
    seed = tidy(typed)
    if len(seed) > LONGEST_SEED:
        raise Refused(f"种子最多{LONGEST_SEED}字，可以留空由系统产生。", code="sample.seed", field="seed")
    return seed or "".join(secrets.choice(_LETTERS) for _place in range(_LONG))


def _check_span(asked: closed.ClosedAsked, at: datetime) -> None:
    if asked.since > asked.until:
        raise Refused("办结日期的起日晚于止日，请改正。", code="sample.span", field="since")
    if asked.until > day_of(at):
        raise Refused("办结日期的止日不能晚于今天。", code="sample.span", field="until")


def _calls(sample: Sample, chosen: Sequence[closed.ClosedClaim], at: datetime) -> list[Callback]:
    whom: Mapping[int, tuple[int, int]] = closed.whom_to_ask(
        [one.matter_id for one in chosen], office_id=sample.office_id
    )
    return [
        Callback(
            sample=sample,
            position=position,
            matter_id=one.matter_id,
            claim_id=one.id,
            arrival_id=whom.get(one.matter_id, (None, None))[0],
            petitioner_id=whom.get(one.matter_id, (None, None))[1],
            unit_id=one.unit_id,
            office_id=sample.office_id,
            made_at=at,
        )
        for position, one in enumerate(chosen, 1)
    ]
