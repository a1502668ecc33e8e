"""Names that become drawers for everything are not used; each module says what it knows."""

import pytest

from tests.house.source import CHECKOUT, PACKAGE, modules, sources, tracked

DRAWERS = {"utils", "util", "helpers", "helper", "common", "managers", "services", "misc", "shared"}
README_MOST = 30


def test_no_drawers():
    names = {name for path in tracked() for name in (path.stem, *path.relative_to(CHECKOUT).parent.parts)}
    assert names & DRAWERS == set()


@pytest.mark.parametrize("module", modules())
def test_each_module_says_what_it_knows(module):
    readme = PACKAGE / module / "README.md"
    assert readme.exists(), f"{module} has no README.md"
    assert len(readme.read_text().splitlines()) <= README_MOST, (
        f"{module}: README.md is longer than {README_MOST} lines"
    )


@pytest.mark.parametrize("module", modules())
def test_each_module_has_its_tests_beside_it(module):
    assert [
        source for source in sources() if source.module == module and source.path.name.startswith("test_")
    ]
