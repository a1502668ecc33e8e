"""Bodies of one level and kind side by side, by the quality of their work, with the weights shown (BJ-02, PK-29)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _

from huiyin.analysis.queries import indicators
from huiyin.analysis.queries.indicators import Tally
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor
from huiyin.units import queries as units
from huiyin.web.parts.say import say
from huiyin.web.supervise.dashboard.board import Board, Cell, Row, Sheet, plain
from huiyin.web.supervise.dashboard.rated import chosen, enough, rated
from huiyin.web.supervise.indicators.asked import Asked
from huiyin.web.supervise.indicators.words import period_words
from huiyin.web.supervise.seated import by_place

Found = Mapping[str, Mapping[indicators.Group, Tally]]


def ranking(actor: Actor, asked: Asked, on: date) -> Board:
    """A table for each level and kind; bodies of too few cases stand below, without a place."""
    weights = catalogue.profile().weights
    wanted = chosen(tuple(weights))
    first, last = asked.period.first, asked.period.last
    found = indicators.tallies(actor, wanted, since=first, until=last, by="unit")
    shares = "、".join(f"{say(one.label)}{weights[one.key]}" for one in wanted)
    sheets = tuple(_tables(actor, found, asked))
    return Board(
        sheets=sheets,
        more=() if any(sheet.rows for sheet in sheets) else _longer(asked, on),
        meaning=_(
            "得分是各项指标按权重的平均，满分100：%(weights)s。改变率越低越好，按100减去计。"
            "样本不足的指标不计入；计入的权重不到一半的单位不排位次。"
            "同级同类的单位才比较。信访量、信访人数不是指标，不计分。权重见地方参数。"
        )
        % {"weights": shares},
        of=period_words(asked.period),
    )


def _longer(asked: Asked, on: date) -> tuple[tuple[str, str], ...]:
    """Where no body has enough cases, the way to twelve months."""
    year = indicators.period.year_until(on)
    way = (
        f"{reverse('supervise:dashboard')}?view=leader&period={year.key}&against={asked.versus}#part-ranking"
    )
    return ((_("样本不足？看近十二个月"), way),) if asked.whole.key != year.key else ()


@dataclass(frozen=True, kw_only=True)
class Body:
    """A unit, or a district with all its units: its numbers by indicator, and the address of what is its own."""

    name: str
    narrow: str
    tallies: Mapping[str, Tally]

    @property
    def values(self) -> dict[str, Decimal]:
        """The values of the indicators that have enough cases."""
        known = {key: enough(indicators.INDICATORS[key], tally) for key, tally in self.tallies.items()}
        return {key: value for key, value in known.items() if value is not None}


def _tables(actor: Actor, found: Found, asked: Asked) -> Iterator[Sheet]:
    """Districts first, then units in the order of levels, as far as the seat oversees them.

    A table has at least two bodies with a case.
    """
    seated, kind = by_place(actor), units.PlaceKind.DISTRICT
    districts = [
        _district(found, place, seated.get(place.id, [])) for place in units.places_under(None, kind)
    ]
    listed = [
        (_("区县（含所属单位、街道）"), districts),
        *_alike(found, {each for bodies in seated.values() for each in bodies}),
    ]
    for name, bodies in listed:
        cased = [one for one in bodies if any(tally.whole for tally in one.tallies.values())]
        if len(cased) > 1:
            yield _table(cased, asked, name)


def _district(found: Found, place: units.PlaceFacts, own: list[int]) -> Body:
    return Body(name=place.name, narrow=f"&place={place.id}", tallies=_summed(found, own))


def _alike(found: Found, overseen: set[int]) -> list[tuple[str, list[Body]]]:
    """Units by level and kind, in the order of the tree."""
    alike: defaultdict[tuple[units.UnitLevel, units.UnitKind], list[Body]] = defaultdict(list)
    for unit in (each for each in units.tree() if each.id in overseen):
        own = Body(name=unit.name, narrow=f"&unit={unit.id}", tallies=_summed(found, [unit.id]))
        alike[unit.level, unit.kind].append(own)
    ordered = sorted(alike.items(), key=lambda one: units.LEVEL_ORDER.index(one[0][0]))
    return [
        (f"{say(units.LEVEL_LABELS[level])}{say(units.KIND_LABELS[kind])}", bodies)
        for (level, kind), bodies in ordered
    ]


def _summed(found: Found, unit_ids: list[int]) -> dict[str, Tally]:
    """The numbers of several units together; all of them are shares, which may be added up."""
    return {
        key: Tally(
            whole=sum(by_unit[each].whole for each in unit_ids if each in by_unit),
            hits=sum(by_unit[each].hits for each in unit_ids if each in by_unit),
        )
        for key, by_unit in found.items()
    }


def _table(bodies: list[Body], asked: Asked, name: str) -> Sheet:
    weights = catalogue.profile().weights
    made = {at: indicators.score(one.values, weights, indicators.INDICATORS) for at, one in enumerate(bodies)}
    scores = {at: value for at, value in made.items() if value is not None}
    query = asked.query
    rows = [_row(str(place), bodies[at], scores[at], query) for place, at in indicators.placed(scores)]
    apart = [_row(_("样本不足"), one, None, query) for at, one in enumerate(bodies) if at not in scores]
    told = (f"{say(one.label)}（{weights[one.key]}）" for one in chosen(tuple(weights)))
    said = _("%(n)s个单位有位次，%(few)s个样本不足、不排位次。") % {"n": len(rows), "few": len(apart)}
    heads = (_("单位"), _("位次"), _("得分"), *told)
    return Sheet(caption=name, heads=heads, rows=tuple(rows), said=said, apart=tuple(apart))


def _row(place: str, body: Body, made: Decimal | None, query: str) -> Row:
    weights = catalogue.profile().weights
    wanted = chosen(tuple(weights))
    values = tuple(rated(one, body.tallies[one.key], f"{query}{body.narrow}") for one in wanted)
    counted = sum(weights[key] for key in body.values)
    score = (
        plain(_("不计分")) if made is None else Cell(text=str(made), note=_("计入权重%(n)s") % {"n": counted})
    )
    return Row(name=body.name, cells=(plain(place), score, *values))
