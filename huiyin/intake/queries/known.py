"""Has somebody brought this already? For clerks with sides to compare, for citizens with hardly more than a hint."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from huiyin.intake.queries.alike import alike
from huiyin.intake.queries.known_told import KnownMatter, to_citizen, to_seat
from huiyin.intake.queries.told_apart import not_the_same
from huiyin.intake.rules.likely import Earlier, Likely, likely_same, merged
from huiyin.kernel.actor import Actor
from huiyin.matters.queries.earlier import earlier
from huiyin.matters.queries.traits import Traits, handled_in, heads, traits
from huiyin.people import queries as people

WITHIN = timedelta(days=365)
MOST = 5


def likely_known(
    actor: Actor,
    text: str,
    *,
    on: date,
    petitioner: people.PetitionerDraft | None = None,
    place_id: int | None = None,
    but: int | None = None,
) -> tuple[KnownMatter, ...]:
    """Matters that may be the same as what is being brought, the most probable first (U6, U29).

    Seats see what they may see in the register. Citizens are not told what a name or telephone has filed, so for
    them `petitioner` is not looked at. Accusations never appear, to nobody (C-1).
    """
    people_ids = people.same_petitioner(petitioner) if petitioner and actor.kind == "seat" else ()
    shared = Traits(petitioner_ids=people_ids, place_id=place_id)
    found = _found(actor, text, shared, but=but, on=on)
    told = (
        to_seat(actor, found, on, here=place_id)
        if actor.kind == "seat"
        else to_citizen(found, on, here=place_id)
    )
    return _ranked(told)


def known_of(actor: Actor, matter_id: int, text: str, *, on: date) -> tuple[KnownMatter, ...]:
    """Matters that may be the same as a registered one, for a seat: by text, people, place, files, what was said.

    What a person has told apart, or taken apart again, is not proposed any more.
    """
    shared = traits(actor, matter_id)
    found = _found(actor, text, shared, but=matter_id, on=on)
    gone = not_the_same(matter_id, found)
    left = {key: one for key, one in found.items() if key not in gone}
    return _ranked(to_seat(actor, left, on, here=shared.place_id))


def _found(actor: Actor, text: str, shared: Traits, *, but: int | None, on: date) -> Mapping[int, Likely]:
    near = earlier(
        petitioner_ids=shared.petitioner_ids,
        place_id=shared.place_id,
        since=on - WITHIN,
        unit_id=actor.unit_id,
    )
    known = [Earlier(one.matter_id, one.why, one.text) for one in near]
    told = heads((*shared.sharing, *shared.said)) if shared.sharing or shared.said else {}
    for why, ids in (("files", shared.sharing), ("said", shared.said)):
        known += [Earlier(key, why, told[key]) for key in ids if key in told]
    both = merged((*alike(text, most=4 * MOST), *likely_same(text, tuple(known), most=4 * MOST)))
    return {one.matter_id: one for one in _where_handled(both) if one.matter_id != but}


def _where_handled(found: Iterable[Likely]) -> tuple[Likely, ...]:
    """A matter that was joined into another stands for that one."""
    listed = list(found)
    ends = handled_in([one.matter_id for one in listed])
    return merged(replace(one, matter_id=ends[one.matter_id]) for one in listed)


def _ranked(told: Iterable[KnownMatter]) -> tuple[KnownMatter, ...]:
    return tuple(sorted(told, key=lambda one: (-one.probability, -one.matter_id))[:MOST])
