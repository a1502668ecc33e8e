"""Official Markdown made into the data files of this module, row by row of the register of laws."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from huiyin.catalogue.rules import law_markdown
from huiyin.catalogue.rules.law_library import TEXTS, short_name
from huiyin.catalogue.rules.law_text import LawText, parse
from huiyin.catalogue.rules.reading import must

# Files beside a law's parts that hold no articles of its own.
_ANNEXES = ("amendment", "decision", "preamble")


@dataclass(frozen=True)
class Built:
    """A row of the register, completed, with the content of its file."""

    row: dict[str, Any]
    content: str
    articles: int

    @property
    def file(self) -> str:
        """The file's name."""
        return f"{self.row['name']}-{self.row['version']}.txt"


@dataclass(frozen=True)
class Rebuilt:
    """What was made anew: files, how many articles, and what was refused with its reason."""

    files: tuple[str, ...]
    articles: int
    refused: tuple[str, ...]


def rebuild(folder: Path, register: Path, texts: Path = Path(str(TEXTS)), only: str = "") -> Rebuilt:
    """Make the texts of a register anew and complete its rows; a law that is refused keeps its row and file."""
    content = json.loads(register.read_text(encoding="utf-8"))
    done: list[Built] = []
    refused: list[str] = []
    for place, row in enumerate(content["laws"]):
        if not row.get("copy") or only not in ("", row["name"]):
            continue
        try:
            built = build(folder, row)
        except ValueError as fault:
            refused.append(f"{row['name']}：{fault}")
            continue
        (texts / built.file).write_text(built.content, encoding="utf-8")
        content["laws"][place] = built.row
        done.append(built)
    if done:
        register.write_text(one_per_line(content), encoding="utf-8")
    return Rebuilt(tuple(one.file for one in done), sum(one.articles for one in done), tuple(refused))


def build(folder: Path, row: dict[str, Any]) -> Built:
    """One law from its official copy under a folder.

    A new row needs `name`, `copy` and `fields` alone: days and version are read from the words. Raises ValueError
    with the file and the reason for a missing copy, gaps in the numbers, another law's text, or days that differ.
    """
    copy = row["copy"]
    content = law_markdown.plain(tuple(path.read_text(encoding="utf-8") for path in _parts(folder, copy)))
    text = parse(content, copy)
    must(short_name(text.title) == row["name"], copy, f"is the text of {text.title}, not of {row['name']}")
    return Built(_completed(row, text), content, len(text.articles))


def _parts(folder: Path, copy: str) -> list[Path]:
    """The files of one law: its opening first, numbered parts in order, what is numbered 00 last."""
    place = folder / copy
    must(place.exists(), copy, "there is no such copy")
    if place.is_file():
        return [place]
    parts = [each for each in place.glob("*.md") if not any(word in each.name for word in _ANNEXES)]
    return sorted(parts, key=lambda path: (path.name != "README.md", path.name.startswith("00"), path.name))


def _completed(row: dict[str, Any], text: LawText) -> dict[str, Any]:
    """The row with the days and the version that the words give where it has none of its own."""
    adopted = law_markdown.adopted(text)
    listed = row.get("adopted")
    last = date.fromisoformat(listed) if listed else adopted
    must(last is not None, row["copy"], "does not say when it was adopted")
    must(not adopted or not last or adopted <= last, row["copy"], f"was changed on {adopted}, not on {last}")
    since = law_markdown.since(text, last)
    return {
        "name": row["name"],
        "version": row.get("version") or law_markdown.version(text, last, since),
        "adopted": last.isoformat() if last else None,
        "since": row.get("since") or (since.isoformat() if since else None),
        "until": row.get("until"),
        **{key: row[key] for key in ("replaced_by", "note") if row.get(key)},
        "fields": row["fields"],
        "copy": row["copy"],
    }


def one_per_line(register: dict[str, Any]) -> str:
    """The register as it is kept: a law to a line, so that a change shows as one line."""
    head = {key: value for key, value in register.items() if key != "laws"}
    opening = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    rows = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in register["laws"])
    return f'{opening},\n "laws": [\n{rows}\n ]\n}}\n'
