"""How people call a street, a community or a district for short: 解放街道 is 解放街, 解放办事处, 解放街办."""

from collections.abc import Iterator

from huiyin.units.rules.kinds import PlaceKind

_ENDS = {
    PlaceKind.DISTRICT: ("新区", "区", "县", "市"),
    PlaceKind.STREET: ("街道", "镇", "乡"),
    PlaceKind.COMMUNITY: ("社区", "村"),
}
_CALLED = {
    "街道": ("街", "街办", "办事处", "街道办"),
    "镇": ("镇政府",),
    "乡": ("乡政府",),
    "社区": ("小区", "居委会", "居委", "社区居委会"),
    "村": ("村委会", "村委", "村民委员会"),
}
SHORTEST_ALONE = 3
"""A stem of two signs is an ordinary word as well (建设, 和平): alone it tells nothing."""


def stem_of(name: str, kind: PlaceKind) -> tuple[str, str]:
    """A name without the word for its step, and that word; the whole name where nothing would be left."""
    for end in _ENDS.get(kind, ()):
        if name.endswith(end) and len(name) - len(end) >= 2:
            return name[: -len(end)], end
    return name, ""


def short_forms(name: str, kind: PlaceKind) -> Iterator[str]:
    """The short forms that stand for the place wherever they are written."""
    stem, end = stem_of(name, kind)
    for said in _CALLED.get(end, ()):
        yield stem + said
    if kind is PlaceKind.COMMUNITY and end == "社区" and len(stem) >= SHORTEST_ALONE:
        yield stem


def bare_stem(name: str, kind: PlaceKind) -> str:
    """The stem that stands for the place only beside other words that say so; empty where there is none."""
    stem, end = stem_of(name, kind)
    if not end or (kind is PlaceKind.COMMUNITY and end == "社区" and len(stem) >= SHORTEST_ALONE):
        return ""
    return stem
