"""Names learned from history: counted anew by the platform, confirmed or struck by persons."""

from collections.abc import Iterable
from datetime import date, datetime

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound, Refused
from huiyin.units.actions.tree_changed import brief, one_change, tree_changed
from huiyin.units.models import LearnedName
from huiyin.units.queries import check_manage
from huiyin.units.queries.held import held
from huiyin.units.rules import NameCount, NameStanding, Told, learned_names

_JUDGED = (NameStanding.CONFIRMED, NameStanding.STRUCK)


def learn_names(told: Iterable[Told], *, on: date, by: Actor, at: datetime) -> int:
    """Count anew from what was told; returns how many names changed. Doing it twice changes nothing.

    What a person has struck stays struck, what a person has confirmed stays confirmed; a name that no longer lies in
    one place fades.
    """
    with one_change():
        found = learned_names(told, known=_listed())
        rows = {(row.name, row.place_id): row for row in LearnedName.objects.select_for_update()}
        changed = [_with(rows.pop((each.name, each.place_id), None), each, on) for each in found]
        changed += [_faded(row) for row in rows.values()]
        done = [row for row in changed if row is not None]
        for row in done:
            row.save()
        if done:
            record("names:learned", "place_names.learned", by=by, at=at, detail={"names": len(done)})
            tree_changed()
    return len(done)


def judge_learned_name(name_id: int, standing: NameStanding, *, by: Actor, at: datetime) -> None:
    """Confirm a learned name, or strike it for good; raises NotFound, NotAllowed, Refused "learned.judged"."""
    with one_change():
        row = LearnedName.objects.select_for_update().filter(pk=name_id).first()
        if row is None:
            raise NotFound("没有这个习用地名。请返回列表重新选择。", code="learned.unknown")
        check_manage(by, row.place_id)
        if standing not in _JUDGED or row.standing == standing:
            raise Refused("这个习用地名已经作过同样的处理。", code="learned.judged")
        row.standing = standing.value
        row.save(update_fields=["standing"])
        detail = {"place_name": brief(row.name), "standing": standing.value}
        record(f"place:{row.place_id}", "place_name.judged", by=by, at=at, detail=detail)
        tree_changed()


def _listed() -> set[str]:
    """Words that stand for places without having been learned."""
    book = held().gazetteer.book
    return {said for said, words in book.words.items() if not all(word.learned for word in words)} | set(
        book.roads
    )


def _with(row: LearnedName | None, count: NameCount, on: date) -> LearnedName | None:
    """The row with new counts; None where nothing is new."""
    if row is None:
        return LearnedName(
            name=count.name, place_id=count.place_id, here=count.here, whole=count.whole, counted_on=on
        )
    faded = row.standing == NameStanding.FADED
    if (row.here, row.whole) == (count.here, count.whole) and not faded:
        return None
    row.here, row.whole, row.counted_on = count.here, count.whole, on
    row.standing = NameStanding.LEARNED.value if faded else row.standing
    return row


def _faded(row: LearnedName) -> LearnedName | None:
    if row.standing != NameStanding.LEARNED:
        return None
    row.standing = NameStanding.FADED.value
    return row
