"""The drawings in docs/ are those that the code makes today."""

from pathlib import Path

import pytest

from huiyin.cli.drawings import DRAWINGS

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_fresh(name: str) -> None:
    """`huiyin drawings` writes it; whoever changes an action runs it again."""
    assert (DOCS / name).read_text(encoding="utf-8") == DRAWINGS[name]()
