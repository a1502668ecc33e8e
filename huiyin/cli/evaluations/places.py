"""huiyin evaluate places: sentences over the invented city, and the finest place that each of them means."""

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from huiyin.cli.demo.city import territory
from huiyin.kernel.errors import Refused
from huiyin.units import queries as units

HELP = "地点识别：用虚构城市的例句检验，能否认出最小的地点，认错的有多少"
GROUND = "none"
SENTENCES = Path(units.__file__).parents[1] / "tests" / "addresses"
BOOK = "book.json"
_LEVELS = tuple(units.PlaceKind)
_SHOWN = {
    "sentences": "例句数",
    "exact": "正好认出应认的地点",
    "wrong": "认错的比例",
    "coarser": "只认到上一级的比例",
    "silent": "该认出而没有认的比例",
    "silent_when_none": "认不出时不认的比例",
    "ms_per_sentence": "每句用时（毫秒）",
}


class _Sentence(NamedTuple):
    text: str
    code: str | None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--sentences",
        type=Path,
        default=SENTENCES,
        metavar="目录",
        help="例句所在的目录：book.json写别名、地标、门牌，其余每个JSON写例句；默认用平台自带的",
    )


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Read every sentence once."""
    known, asked = _read(options.sentences)
    known.read(asked[0].text)
    began = perf_counter()
    answers = [known.read(each.text).place for each in asked]
    spent = perf_counter() - began
    pairs = [
        (known.tree.by_code[each.code] if each.code else None, found)
        for each, found in zip(asked, answers, strict=True)
    ]
    kinds = Counter(_judged(wanted, found) for wanted, found in pairs)
    named = sum(wanted is not None for wanted, _found in pairs)
    return {
        "exact": _share(kinds["exact"], named),
        "wrong": _share(kinds["wrong"], len(pairs)),
        "coarser": _share(kinds["coarser"], named),
        "silent": _share(kinds["silent"], named),
        "silent_when_none": _share(kinds["none"], len(pairs) - named),
        "by_level": _by_level(known, pairs),
        "sentences": len(pairs),
        "ms_per_sentence": round(spent * 1000 / len(asked), 3),
        "missed": [
            each.text
            for each, (wanted, found) in zip(asked, pairs, strict=True)
            if _judged(wanted, found) not in ("exact", "none")
        ],
    }


def show(answer: dict[str, Any]) -> str:
    """The figures with their names, then the sentences that were not read as they should be."""
    lines = [f"{label}：{answer[name]}" for name, label in _SHOWN.items()]
    lines += [
        f"认到{units.PLACE_LABELS[units.PlaceKind(level)]}：{share}"
        for level, share in answer["by_level"].items()
    ]
    return "\n".join([*lines, *(f"　{text}" for text in answer["missed"])])


def _judged(wanted: units.PlaceFacts | None, found: units.PlaceFacts | None) -> str:
    if wanted is None or found is None:
        return {(True, True): "none", (False, True): "silent"}.get((wanted is None, found is None), "wrong")
    if found.id == wanted.id:
        return "exact"
    return "coarser" if found.id in wanted.path else "wrong"


def _by_level(known: units.Gazetteer, pairs: Iterable[tuple[Any, Any]]) -> dict[str, float | None]:
    """Of the sentences that mean a place of a level or finer: how many were read rightly down to that level."""
    right: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    for wanted, found in pairs:
        for level in _LEVELS[1:] if wanted else ():
            want = known.tree.at(wanted.id, level)
            if want is not None:
                whole[level] += 1
                right[level] += found is not None and want.id in found.path
    return {level.value: _share(right[level], whole[level]) for level in _LEVELS[1:]}


def _read(folder: Path) -> tuple[units.Gazetteer, list[_Sentence]]:
    try:
        known = _gazetteer(json.loads((folder / BOOK).read_text(encoding="utf-8")))
        asked = [
            _Sentence(row["text"], row["code"])
            for file in sorted(folder.glob("*.json"))
            if file.name != BOOK
            for row in json.loads(file.read_text(encoding="utf-8"))["sentences"]
        ]
        unknown = [each.code for each in asked if each.code and each.code not in known.tree.by_code]
    except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError) as error:
        raise Refused(
            f"目录“{folder}”中有读不出的文件。请用 JSON：sentences 中每句有 text 和 code（地点代码，没有的写 null）。",
            code="evaluate.no_sentences",
        ) from error
    if not asked or unknown:
        raise Refused(
            f"目录“{folder}”中没有例句，或者有虚构城市没有的地点代码。请检查目录。",
            code="evaluate.no_sentences",
        )
    return known, asked


def _gazetteer(book: dict[str, Any]) -> units.Gazetteer:
    """The invented city with the words of the book."""
    places = units.facts_of_seeds(territory.places())
    ids = {place.code: place.id for place in places}
    listed = [
        units.PlaceWord(row["words"], ids[row["code"]], units.How(row["how"])) for row in book["listed"]
    ]
    learned = [
        units.PlaceWord(row["words"], ids[row["code"]], units.How.LEARNED, row["share"])
        for row in book["learned"]
    ]
    roads = [
        units.RoadStretch(
            n,
            row["road"],
            row["first"],
            row["last"],
            units.Side(row["side"]),
            ids[row["code"]],
            territory.OPENED,
        )
        for n, row in enumerate(book["roads"])
    ]
    return units.Gazetteer.of(places, listed=[*listed, *learned], roads=roads)


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
