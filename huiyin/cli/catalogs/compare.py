"""The catalog beside the strings of the house."""

import re
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import polib

_NAMED = re.compile(r"%\(([^)]*)\)(.)?")
SETTING = "setting"
"""Comment of an entry that stands in no code: a name that the city sets."""


@dataclass(frozen=True)
class Comparison:
    """What lacks English, what has lost its place, and translations whose places to fill in differ."""

    total: int
    missing: dict[str, list[str]]
    stale: list[str]
    broken: list[str]


def compare(texts: dict[str, list[str]], path: Path) -> Comparison:
    """Compare strings with the catalog of a file; a file that is not there counts as empty."""
    entries = {entry.msgid: entry for entry in _read(path) if not entry.obsolete}
    translated = {msgid for msgid, entry in entries.items() if entry.translated() and not entry.fuzzy}
    return Comparison(
        total=len(texts),
        missing={text: places for text, places in texts.items() if text not in translated},
        stale=[msgid for msgid, entry in entries.items() if msgid not in texts and entry.tcomment != SETTING],
        broken=[msgid for msgid in translated if not _same_places(entries[msgid])],
    )


def update(texts: dict[str, list[str]], path: Path) -> None:
    """Write the catalog anew: every string once, in the order of the alphabet of its places, translations kept."""
    known = {entry.msgid: entry for entry in _read(path)}
    catalog = polib.POFile(wrapwidth=110)
    catalog.metadata = {
        "Project-Id-Version": "huiyin",
        "Language": "en",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    catalog.extend(entry for entry in known.values() if entry.tcomment == SETTING)
    for text, places in texts.items():
        entry = known.get(text) or polib.POEntry(msgid=text)
        entry.occurrences = [(places[0].partition(":")[0], "")]
        entry.obsolete = 0
        catalog.append(entry)
    path.parent.mkdir(parents=True, exist_ok=True)
    catalog.save(str(path))


def _read(path: Path) -> polib.POFile:
    return polib.pofile(str(path)) if path.exists() else polib.POFile()


def _same_places(entry: polib.POEntry) -> bool:
    source, target = entry.msgid, entry.msgstr
    named = _NAMED.findall(source)
    try:
        places = _positions(target) if "{}" in source else []
        # A stray sign would break the page on which the words are filled in.
        if named:
            target % dict.fromkeys((name for name, _kind in named), 0)
    except (ValueError, TypeError, KeyError):
        return False
    return sorted(_NAMED.findall(target)) == sorted(named) and places == list(range(source.count("{}")))


def _positions(text: str) -> list[int]:
    """The places that a text fills in, in order of their numbers. Raises ValueError for any other name."""
    names = [name for _words, name, _spec, _conversion in Formatter().parse(text) if name is not None]
    plain = not any(names)
    return list(range(len(names))) if plain else sorted(map(int, names))
