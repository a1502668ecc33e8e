"""Each dependency has its reason; locks hold names, versions and hashes only."""

import json
import re
import tomllib

from tests.house.source import CHECKOUT

PROJECT = CHECKOUT / "pyproject.toml"


def test_each_dependency_has_its_reason():
    listed = [
        line for line in PROJECT.read_text().splitlines() if re.match(r'\s+"[A-Za-z][\w\[\],.-]*[><=~]', line)
    ]
    assert len(listed) == len(declared())
    assert [line for line in listed if not re.search(r",  # \S.{8,}", line)] == []


def test_each_dependency_is_locked_with_hashes():
    for name in ("run", "dev"):
        text = (CHECKOUT / f"requirements/{name}.txt").read_text()
        blocks = re.findall(
            r"^([a-z0-9][\w.-]*)(?:\[[\w,]+\])?==\S+(?: ;[^\\\n]*)? \\\n(?:    --hash=sha256:\w{64}.*\n)+",
            text,
            re.M,
        )
        locked = {block.lower() for block in blocks}
        assert len(blocks) == len(re.findall(r"^\S", text, re.M))
        wanted = declared() if name == "dev" else declared(extras=False)
        assert {plain(one) for one in wanted} <= {plain(one) for one in locked}


def test_the_front_lock_is_bare():
    lock = json.loads((CHECKOUT / "package-lock.json").read_text())
    packages = {path: package for path, package in lock["packages"].items() if path}
    assert all(re.match(r"sha512-", package["integrity"]) for package in packages.values())
    assert all({"resolved", "funding"}.isdisjoint(package) for package in packages.values())
    wanted = json.loads((CHECKOUT / "package.json").read_text())
    for name, version in (wanted["dependencies"] | wanted["devDependencies"]).items():
        assert packages[f"node_modules/{name}"]["version"] == version


def declared(*, extras: bool = True) -> set[str]:
    project = tomllib.loads(PROJECT.read_text())["project"]
    lists = [project["dependencies"], *(project["optional-dependencies"].values() if extras else ())]
    return {re.match(r"[\w.-]+", one)[0] for names in lists for one in names}


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
