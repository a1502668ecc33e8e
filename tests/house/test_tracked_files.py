"""What may never be committed: unfinished work, paths of one machine, addresses of registries, third-party files."""

import re

from tests.house.source import CHECKOUT, text_of, tracked

# One letter stands in brackets, so that this file does not hold what it looks for.
UNFINISHED = re.compile(r"TO[D]O|FIX[M]E|X[X]X|NotImpl[e]mented|placeholder t[e]xt")
HOSTS = re.compile(r"pypi\.[o]rg|pythonh[o]sted|npmj[s]\.|npmmirr[o]r|jsdel[i]vr|unpk[g]|cdnj[s]")
PATHS = re.compile(r"/w[o]rk/(main|shared)|/r[o]ot/|/h[o]me/\w+/|/tmp/pl[a]n|/Us[e]rs/\w+/")
PICTURES = {
    ".png",
    ".jpg",
    ".jpeg",
    ".webp",
    ".xls",
    ".xlsx",
    ".docx",
    ".pdf",
    ".zip",
    ".gz",
    ".npz",
    ".woff2",
    ".ico",
}
BIGGEST = 1_500_000


def texts():
    for path in tracked():
        if path.suffix.lower() not in PICTURES:
            yield str(path.relative_to(CHECKOUT)), text_of(path)


def found(pattern: re.Pattern[str]) -> list[str]:
    return [f"{name}: {hit[0]}" for name, text in texts() if (hit := pattern.search(text))]


def test_nothing_is_unfinished():
    assert found(UNFINISHED) == []


def test_no_registry_is_named():
    assert found(HOSTS) == []


def test_no_path_of_one_machine():
    assert found(PATHS) == []


def test_nothing_big_and_nothing_foreign():
    assert [path.name for path in tracked() if path.stat().st_size > BIGGEST] == []
    assert [path.name for path in tracked() if path.name.endswith((".min.js", ".min.css", ".mo"))] == []
