"""Bodies of one level and kind side by side, by the quality of their work, with the weights shown (BJ-02, PK-29)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

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

Found = Mapping[str, Mapping[indicators.Group, Tally]]


def ranking(actor: Actor, asked: Asked, on: date) -> Board:
    """A table for each level and kind; bodies of too few cases stand below, without a place."""
    weights = catalogue.profile().weights
    wanted = chosen(tuple(weights))
    first, last = asked.period.first, asked.period.last
    found = indicators.tallies(actor, wanted, since=first, until=last, by="unit")
    shares = "、".join(f"{say(one.label)}{weights[one.key]}" for one in wanted)
    return Board(
        sheets=tuple(_tables(found, asked)),
        meaning=_(
            "得分是各项指标按权重的平均，满分100：%(weights)s。改变率越低越好，按100减去计。"
            "样本不足的指标不计入；计入的权重不到一半的单位不排位次。"
            "同级同类的单位才比较。信访量、信访人数不是指标，不计分。权重见地方参数。"
        )
        % {"weights": shares},
        of=period_words(asked.period),
    )


def scores(found: Found, unit_ids: list[int]) -> dict[int, Decimal]:
    """The score of each body that has one."""
    weights = catalogue.profile().weights
    made = {
        unit_id: indicators.score(_values(found, unit_id), weights, indicators.INDICATORS)
        for unit_id in unit_ids
    }
    return {unit_id: value for unit_id, value in made.items() if value is not None}


def _values(found: Found, unit_id: int) -> dict[str, Decimal]:
    values = {
        key: enough(indicators.INDICATORS[key], by_unit.get(unit_id, Tally()))
        for key, by_unit in found.items()
    }
    return {key: value for key, value in values.items() if value is not None}


def _tables(found: Found, asked: Asked) -> Iterator[Sheet]:
    """In the order of levels, the tables of which at least two bodies have a case."""
    alike: defaultdict[tuple[units.UnitLevel, units.UnitKind], list[int]] = defaultdict(list)
    known = {unit_id for by_unit in found.values() for unit_id, tally in by_unit.items() if tally.whole}
    for unit in units.tree():
        if unit.id in known:
            alike[unit.level, unit.kind].append(unit.id)
    for (level, kind), listed in sorted(alike.items(), key=lambda one: _LEVELS.index(one[0][0])):
        if len(listed) > 1:
            yield _table(
                found, listed, asked, f"{say(units.LEVEL_LABELS[level])}{say(units.KIND_LABELS[kind])}"
            )


_LEVELS = units.LEVEL_ORDER


def _table(found: Found, listed: list[int], asked: Asked, name: str) -> Sheet:
    made = scores(found, listed)
    placed = [(str(place), unit_id) for place, unit_id in indicators.placed(made)]
    apart = [(_("样本不足"), unit_id) for unit_id in listed if unit_id not in made]
    weights = catalogue.profile().weights
    told = (
        f"{say(one.label)}（{weight}）"
        for one, weight in zip(chosen(tuple(weights)), weights.values(), strict=True)
    )
    heads = (_("单位"), _("位次"), _("得分"), *told)
    rows, below = (
        tuple(_row(place, unit_id, made.get(unit_id), found, asked) for place, unit_id in part)
        for part in (placed, apart)
    )
    said = _("%(n)s个单位有位次，%(few)s个样本不足、不排位次。") % {"n": len(placed), "few": len(apart)}
    return Sheet(caption=name, heads=heads, rows=rows, said=said, apart=below)


def _row(place: str, unit_id: int, made: Decimal | None, found: Found, asked: Asked) -> Row:
    weights = catalogue.profile().weights
    values = tuple(
        rated(one, found[one.key].get(unit_id, Tally()), f"{asked.query}&unit={unit_id}")
        for one in chosen(tuple(weights))
    )
    counted = sum(weight for weight, value in zip(weights.values(), values, strict=True) if value.drawn)
    score = plain("—") if made is None else Cell(text=str(made), note=_("计入权重%(n)s") % {"n": counted})
    return Row(name=units.unit(unit_id).name, cells=(plain(place), score, *values))
