"""Writing a recommendation: its evidence is frozen as it stands, its paper numbered and sent (Art. 40, S-08)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from huiyin.audit.actions import record
from huiyin.catalogue import queries as catalogue
from huiyin.documents import actions as documents
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.matters.queries.seen import visible
from huiyin.supervision.actions.recommendations.telling import tell_addressee
from huiyin.supervision.models import AdviceSource, Recommendation
from huiyin.supervision.queries.recommendations.addressees import addressees, answerable, check_advises
from huiyin.supervision.rules.backing import MOST_SOURCES, Backing, Scope, sentence, summary, together
from huiyin.supervision.rules.recommending import PAPERS, POST_LABELS, Advice, feedback_day
from huiyin.units import queries as units

MOST_ABOUT, MOST_WORDS, MOST_MATTERS = 60, 2_000, 20_000


@dataclass(frozen=True, kw_only=True)
class Advised:
    """What somebody has written. `policy` stands in D-23, `consequence`, `responsible_id` and `posts` in D-24."""

    kind: Advice
    unit_id: int
    about: str
    facts: str
    proposal: str
    ground_basis: str = ""
    policy: str = ""
    consequence: str = ""
    responsible_id: int | None = None
    posts: tuple[str, ...] = ()


def recommend(said: Advised, *backings: Backing, by: Actor, at: datetime) -> Recommendation:
    """Write it. Matters out of the writer's sight, and accusations, are no evidence (C-1).

    Raises Refused "recommendation.addressee", "recommendation.responsible", "recommendation.posts",
    "recommendation.words", "recommendation.confided", "recommendation.no_evidence", "recommendation.sources", and what
    issuing the paper raises; NotAllowed.
    """
    on = day_of(at)
    check_advises(by)
    _check(said, by, on)
    _check_confided(said, backings)
    found = _in_sight(backings, by, on)
    keys = sorted({key for of_source in found for key in of_source})
    with transaction.atomic():
        each = [sentence(one, len(its), on) for one, its in zip(backings, found, strict=True)]
        answer_by = _answer_by(on)
        contents = _contents(said, together(each, len(keys)), len(keys)) | {"answer_by": answer_by}
        paper = documents.issue(PAPERS[said.kind], unit_id=by.unit_id or 0, contents=contents, at=at)
        row = Recommendation.objects.create(
            kind=said.kind.value,
            about=tidy(said.about),
            unit_id=said.unit_id,
            office_id=by.unit_id,
            seat_id=by.seat_id,
            responsible_id=said.responsible_id if said.kind is Advice.DUTY else None,
            document_id=paper.id,
            issued_at=at,
            answer_by=answer_by,
            evidence=summary(each, len(keys), on),
            matter_ids=keys,
            **_source(backings),
        )
        _freeze(row, zip(backings, each, found, strict=True))
        record(f"recommendation:{row.pk}", "recommendation.issued", by=by, at=at, detail={"kind": row.kind})
        tell_addressee(row, "unit_recommendation", answer_by, at=at)
    return row


def _freeze(row: Recommendation, sources: Iterable[tuple[Backing, str, list[int]]]) -> None:
    """Each source with its words and its matters, as they stand."""
    AdviceSource.objects.bulk_create(
        AdviceSource(
            recommendation=row,
            position=n,
            source=one.source,
            source_key=one.key,
            said=words,
            matter_ids=keys,
        )
        for n, (one, words, keys) in enumerate(sources, 1)
    )


def _answer_by(on: date) -> date:
    return feedback_day(on, catalogue.calendar(), days=catalogue.profile().watch.feedback_days)


def _source(backings: Sequence[Backing]) -> dict[str, Any]:
    """The first of them, the days of all, and the scope of the first that later reports can be counted by."""
    scope = next((one.scope for one in backings if one.scope.known), Scope())
    return {
        "source": backings[0].source,
        "source_key": backings[0].key,
        "since": min(one.since for one in backings),
        "until": max(one.until for one in backings),
        "topic_key": scope.topic_id,
        "field_code": scope.field_code,
        "place_id": scope.place_id,
        "scope_unit_id": scope.unit_id,
    }


def _in_sight(backings: Sequence[Backing], by: Actor, on: date) -> list[list[int]]:
    """The matters of each source, each with at least one."""
    if not 0 < len(backings) <= MOST_SOURCES:
        raise Refused(f"请选择1项至{MOST_SOURCES}项依据。", code="recommendation.sources", field="numbers")
    wanted = {key for one in backings for key in one.matter_ids}
    if len(wanted) > MOST_MATTERS:
        raise Refused(
            f"依据的事项超过{MOST_MATTERS:,}件，请缩短依据的时间。",
            code="recommendation.too_many",
            field="days",
        )
    seen = set(visible(by, on).filter(pk__in=wanted, restricted=False).values_list("pk", flat=True))
    found = [sorted(seen & set(one.matter_ids)) for one in backings]
    empty = [one.label for one, keys in zip(backings, found, strict=True) if not keys]
    if empty:
        named = f"“{'”“'.join(empty)}”" if len(backings) > 1 else ""
        raise Refused(
            f"{named}这段时间没有可以作为依据的事项。请换一段时间，去掉这一项，或者列出事项编号。",
            code="recommendation.no_evidence",
            field="days",
        )
    return found


def _check(said: Advised, by: Actor, on: date) -> None:
    for key, label, most in _WORDS[said.kind]:
        text = tidy(getattr(said, key))
        if not text or len(text) > most:
            raise Refused(f"请填写“{label}”，最多{most}字。", code="recommendation.words", field=key)
    if said.kind is Advice.DUTY:
        _check_duty(said, by, on)
    allowed = addressees(by, said.kind, on=on, responsible_id=said.responsible_id)
    if said.unit_id not in {one.id for one in allowed}:
        raise Refused(_NOT_TO_SENTENCES[said.kind], code="recommendation.addressee", field="unit")


def _check_confided(said: Advised, backings: Sequence[Backing]) -> None:
    if said.kind is not Advice.DUTY and any(one.confided for one in backings):
        raise Refused(
            "作风问题的线索不向被反映单位透露，只能作为追究责任建议的依据。请改提追究责任建议，或者去掉这一项。",
            code="recommendation.confided",
            field="numbers",
        )


def _check_duty(said: Advised, by: Actor, on: date) -> None:
    if said.responsible_id not in {one.id for one in answerable(by, on=on)}:
        raise Refused(
            "请选择本辖区内的责任单位；涉及本单位或者上级机关的，请报上级信访部门提出。",
            code="recommendation.responsible",
            field="responsible",
        )
    if not said.posts or set(said.posts) - set(POST_LABELS):
        raise Refused("请选择负有责任的职务。", code="recommendation.posts", field="posts")


def _contents(said: Advised, words: str, count: int) -> dict[str, Any]:
    found = f"{tidy(said.facts)}\n依据：{words}"
    common = {"unit_name": units.unit(said.unit_id).name, "proposal": tidy(said.proposal)}
    if said.kind is Advice.POLICY:
        return common | {"matter_count": count, "evidence": found, "policy": tidy(said.policy)}
    common |= {"facts": found, "ground_basis": tidy(said.ground_basis)}
    if said.kind is Advice.WORK:
        return common
    return common | {"consequence": tidy(said.consequence), "answerable": _answerable(said)}


def _answerable(said: Advised) -> str:
    posts = "、".join(label for key, label in POST_LABELS.items() if key in said.posts)
    return f"{units.unit(said.responsible_id or 0).name}：{posts}"


_COMMON = (("about", "事由", MOST_ABOUT), ("proposal", "建议", MOST_WORDS))
_FACTS = ("facts", "事实和问题", MOST_WORDS)
_BASIS = ("ground_basis", "依据的条款", MOST_WORDS)
_WORDS: dict[Advice, tuple[tuple[str, str, int], ...]] = {
    Advice.WORK: (*_COMMON, _FACTS, _BASIS),
    Advice.POLICY: (*_COMMON, _FACTS, ("policy", "涉及的政策", MOST_WORDS)),
    Advice.DUTY: (*_COMMON, _FACTS, _BASIS, ("consequence", "造成的严重后果", MOST_WORDS)),
}
_NOT_TO_SENTENCES: dict[Advice, str] = {
    Advice.WORK: "请选择本辖区内的单位；不能向本单位提出建议。",
    Advice.POLICY: "完善政策的建议请送本级党委、政府，或者制定政策的部门。",
    Advice.DUTY: "追究责任的建议请送有管理权限的机关（纪检监察机关、党委、政府或者责任单位的上级）。",
}
