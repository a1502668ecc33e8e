"""The style sheets: small, for old browsers, with enough contrast, and the sizes of the elder view (U15, U16, U47)."""

import re
from pathlib import Path

import pytest

import huiyin.web

STATIC = Path(huiyin.web.__file__).parent / "static/huiyin"
SHEETS = sorted(STATIC.glob("*.css"))
WHOLE = "\n".join(sheet.read_text() for sheet in SHEETS)
PUBLIC = (STATIC / "public.css").read_text()


def test_own_css_is_at_most_400_lines() -> None:
    assert sum(len(sheet.read_text().splitlines()) for sheet in SHEETS) <= 400


@pytest.mark.parametrize(
    "word", [":has(", "color-mix(", "@layer", "@container", ":is(", ":where(", "oklch(", "@import"]
)
def test_u47_nothing_that_old_browsers_lack(word: str) -> None:
    assert word not in re.sub(r"/\*.*?\*/", "", WHOLE, flags=re.DOTALL)


@pytest.mark.parametrize("script", sorted(STATIC.glob("*.js")), ids=lambda path: path.name)
def test_u47_scripts_stay_within_es2021_and_need_no_eval(script: Path) -> None:
    text = script.read_text()
    assert not re.search(
        r"\beval\(|new Function|innerHTML|document\.write|\.at\(|structuredClone|static \{", text
    )
    assert len(text.splitlines()) <= 250


def _tokens() -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9A-Fa-f]{6})", WHOLE))


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it."""
    bright, dark = sorted((_light(one), _light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


WHITE = "#FFFFFF"
TEXT_PAIRS = [
    *((ink, ground) for ink in ("ink", "ink-2", "ink-3", "act", "red") for ground in (WHITE, "ground")),
    ("ok", "ok-wash"),
    ("soon", "soon-wash"),
    ("act-deep", "act-wash"),
    ("red-deep", "red-wash"),
    (WHITE, "red"),
    (WHITE, "red-deep"),
    (WHITE, "act"),
    (WHITE, "side"),
]


@pytest.mark.parametrize("pair", TEXT_PAIRS, ids=lambda pair: "-on-".join(pair))
def test_u16_text_has_contrast(pair: tuple[str, str]) -> None:
    ink, ground = (_tokens().get(name, name) for name in pair)
    assert contrast(ink, ground) >= 4.5


def _of_block(name: str) -> dict[str, str]:
    """The colours of a rule of dashboard.css; one that is written short is written out."""
    block = re.search(rf"{re.escape(name)} {{ (--[^}}]+) }}", (STATIC / "dashboard.css").read_text())
    assert block
    found = re.findall(r"--([\w-]+): #([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b", block[1])
    return {key: f"#{hue if len(hue) == 6 else ''.join(2 * sign for sign in hue)}" for key, hue in found}


DARK_PAIRS = [
    *(
        (ink, ground)
        for ink in ("ink", "ink-2", "act", "red", "ok", "soon")
        for ground in ("paper", "ground")
    ),
    *(("ink", f"tone-{n}") for n in (1, 2, 3)),
    *(("on-tone", f"tone-{n}") for n in (4, 5)),
]


@pytest.mark.parametrize("name", [":root", ".wall-dark"])
def test_u16_the_wall_has_contrast_light_and_dark(name: str) -> None:
    known = {**_tokens(), **_of_block(name)}
    assert [pair for pair in DARK_PAIRS if contrast(known[pair[0]], known[pair[1]]) < 4.5] == []


def test_u16_borders_of_controls_have_contrast() -> None:
    assert contrast(_tokens()["line-2"], WHITE) >= 3


def test_the_colours_of_the_house() -> None:
    assert _tokens()["red"] == "#B3141B" and _tokens()["act"] == "#0B5CAD"
    assert round(contrast("#0B5CAD", WHITE), 2) == 6.67


def test_u15_the_elder_view_by_its_rules() -> None:
    sizes = re.findall(r"html\.elder(?:-\d+)? \{ font-size: (\d+)px; \}", PUBLIC)
    assert sizes == ["24", "32", "40"]
    assert "--target: 60px" in PUBLIC
    line = re.search(r"\.elder body \{ line-height: ([\d.]+); \}", PUBLIC)
    assert line and float(line[1]) >= 1.5
    small = re.search(r"\.elder body, \.elder \.small.*?\{\s*font-size: 1rem;", PUBLIC, re.DOTALL)
    assert small, "small print must not stay small"


def test_u46_print_is_a4_with_page_numbers_and_whole_rows() -> None:
    sheet = (STATIC / "print.css").read_text()
    assert "size: A4" in sheet and "counter(pages)" in sheet
    assert "break-inside: avoid" in sheet and "table-header-group" in sheet


@pytest.mark.parametrize("drawing", sorted(STATIC.glob("*.svg")), ids=lambda path: path.name)
def test_drawings_are_small_and_hold_no_script(drawing: Path) -> None:
    text = drawing.read_text()
    assert len(text) < 1000 and "<script" not in text and "href" not in text
