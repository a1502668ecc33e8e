"""The tree of places, and places found in what people type."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from huiyin.kernel.phrases import PhraseFinder
from huiyin.units.rules.facts import PlaceFacts
from huiyin.units.rules.kinds import PlaceKind

_STEPS = tuple(PlaceKind)


@dataclass(frozen=True)
class PlaceTree:
    """All places, past and present."""

    places: dict[int, PlaceFacts]
    by_code: dict[str, PlaceFacts]
    below: dict[int | None, tuple[int, ...]]
    named: dict[str, tuple[int, ...]]
    finder: PhraseFinder
    _under: dict[int, frozenset[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, places: Iterable[PlaceFacts]) -> "PlaceTree":
        """The tree of these places, children in the order given."""
        rows = list(places)
        below: dict[int | None, list[int]] = {}
        named: dict[str, list[int]] = {}
        for place in rows:
            below.setdefault(place.parent_id, []).append(place.id)
            if place.closed_on is None and place.kind is not PlaceKind.GRID:
                for name in {place.name, *place.aliases}:
                    named.setdefault(name, []).append(place.id)
        return cls(
            places={place.id: place for place in rows},
            by_code={place.code: place for place in rows},
            below={key: tuple(ids) for key, ids in below.items()},
            named={name: tuple(ids) for name, ids in named.items()},
            finder=PhraseFinder(name for name in named if len(name) > 1),
        )

    def under_ids(self, place_id: int) -> frozenset[int]:
        """The place and everything in it."""
        if place_id not in self._under:
            inside = [place_id]
            for each in inside:
                inside.extend(self.below.get(each, ()))
            self._under[place_id] = frozenset(inside)
        return self._under[place_id]

    def at(self, place_id: int, kind: PlaceKind) -> PlaceFacts | None:
        """The place of a kind that contains this place (or is it)."""
        path = (self.places[each] for each in self.places[place_id].path)
        return next((place for place in path if place.kind is kind), None)

    def label(self, place_id: int) -> str:
        """The name with those of the places around it, without the city: 临江区望江街道柳林社区."""
        path = [self.places[each] for each in self.places[place_id].path]
        return "".join(place.name for place in path if place.kind is not PlaceKind.CITY) or path[-1].name

    def named_in(self, text: str) -> PlaceFacts | None:
        """The one place that a text means, or None when it names none or cannot be told apart.

        Of places with the same name the one whose district or street is also named wins; where two remain,
        the smallest place around both is meant, unless that is the whole city.
        """
        mentioned = {each for name in self.finder.find(text) for each in self.named[name]}
        if not mentioned:
            return None
        ranked = sorted(((self._proof(each, mentioned), each) for each in mentioned), reverse=True)
        best = [self.places[each] for proof, each in ranked if proof == ranked[0][0]]
        shared = set(best[0].path).intersection(*(place.path for place in best[1:]))
        meant = [each for each in best[0].path if each in shared]
        if not meant or (len(best) > 1 and self.places[meant[-1]].kind is PlaceKind.CITY):
            return None
        return self.places[meant[-1]]

    def search(self, text: str, limit: int) -> list[PlaceFacts]:
        """Places whose name, alias, full label or pinyin initials fit what was typed, the closest first."""
        wanted = "".join(text.split()).lower()
        if not wanted:
            return []
        fits = ((self._fit(place, wanted), place) for place in self.places.values() if not place.closed_on)
        ranked = sorted(
            ((fit, _STEPS.index(place.kind), place.code, place) for fit, place in fits if fit < 9),
            key=lambda row: row[:3],
        )
        return [place for *_, place in ranked[:limit]]

    def _proof(self, place_id: int, mentioned: set[int]) -> tuple[int, int]:
        path = self.places[place_id].path
        return len(mentioned.intersection(path)), len(path)

    def _fit(self, place: PlaceFacts, wanted: str) -> int:
        names = (place.name, *place.aliases)
        if wanted in names or wanted == place.initials:
            return 0
        if any(name.startswith(wanted) for name in names):
            return 1
        if any(wanted in name for name in names):
            return 2
        if wanted.isascii():
            return 3 if place.initials.startswith(wanted) else 9
        return 4 if self.label(place.id).endswith(wanted) or _tail_fits(self.label(place.id), wanted) else 9


def _tail_fits(label: str, wanted: str) -> bool:
    """Whether the label holds the typed signs in order and ends within them (临江望江 in 临江区望江街道)."""
    signs = iter(label)
    return all(sign in signs for sign in wanted) and wanted[-1] in label[-6:]
