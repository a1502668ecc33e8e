"""The type in which papers are set: the city's own fonts where it has set a folder, else those that are installed.

GB/T 9704 asks for 仿宋 in the text, 小标宋 in titles, 黑体 in headings, 宋体 in page numbers. These are not free; the
installed Noto fonts stand in for them, and for characters that a city's fonts do not have.
"""

from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import typst
from cryptography.hazmat.primitives import hashes

PACKAGES = ("pylopdf_fonts_zh_cn", "manimgx_fonts_cjk", "manimgx_fonts")
KINDS = (".otf", ".ttf", ".ttc", ".otc")

#: By use: the families of a city in the order of liking; the first that is there is taken.
_OWN = {
    "body": (
        "仿宋_GB2312",
        "FangSong_GB2312",
        "方正仿宋_GBK",
        "FZFangSong-Z02",
        "仿宋",
        "FangSong",
        "STFangsong",
    ),
    "title": ("方正小标宋_GBK", "方正小标宋简体", "FZXiaoBiaoSong-B05", "FZXiaoBiaoSong-B05S", "小标宋"),
    "hei": ("黑体", "SimHei", "方正黑体_GBK", "FZHei-B01", "STHeiti"),
    "song": ("宋体", "SimSun", "方正书宋_GBK", "FZShuSong-Z01", "STSong"),
}
_SERIF = (
    "Noto Serif SC",
    "Noto Sans CJK SC",
    "Noto Emoji",
    "Noto Sans",
    "Noto Sans Symbols",
    "Noto Sans Arabic",
)
_SANS = ("Noto Sans SC", *_SERIF[1:])


@dataclass(frozen=True)
class Fonts:
    """What the typesetter loads, the families by use, and a fingerprint of all font files."""

    loaded: Any
    families: dict[str, Any]
    digest: bytes


@lru_cache(maxsize=4)
def fonts_in(folder: str) -> Fonts:
    """The fonts with those of a city's folder; without a folder the installed ones alone."""
    places = [*([Path(folder)] if folder else []), *map(_place, PACKAGES)]
    loaded = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(one) for one in places]
    )
    return Fonts(loaded, families(loaded.families()), _digest(places))


def families(there: list[str]) -> dict[str, Any]:
    """The families by use, as far as they are there; titles are thickened unless the city has a font for them."""
    known = {name.lower(): name for name in there}
    own = {
        use: [known[name.lower()] for name in names if name.lower() in known] for use, names in _OWN.items()
    }
    rest = {use: _SANS if use == "hei" else _SERIF for use in _OWN}
    chosen: dict[str, Any] = {
        use: [*own[use][:1], *(name for name in rest[use] if name.lower() in known)] for use in _OWN
    }
    return chosen | {"thicken": not own["title"]}


def _place(package: str) -> Path:
    found = find_spec(package)
    if found is None or found.origin is None:
        raise RuntimeError(f"the font package {package} is not installed")
    return Path(found.origin).parent


def _digest(places: list[Path]) -> bytes:
    made = hashes.Hash(hashes.SM3())
    for place in places:
        for file in sorted(place.rglob("*")):
            if file.suffix.lower() in KINDS:
                made.update(file.name.encode() + file.stat().st_size.to_bytes(8, "big"))
    return made.finalize()
