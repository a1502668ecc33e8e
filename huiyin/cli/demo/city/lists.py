"""The departments of the city and their duty lists, read from the data files."""

import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import Any


@dataclass(frozen=True)
class Duty:
    """A duty as the data file has it."""

    text: str
    words: tuple[str, ...]
    level: str
    field: str = ""
    lane: str = ""


@dataclass(frozen=True)
class Department:
    """A department, with what stands above and below it.

    `vertical`: "" not, "district" its district bodies are its branches, "both" it is itself led from the province.
    """

    code: str
    name: str
    short: str
    duties: tuple[Duty, ...]
    province: str = ""
    vertical: str = ""
    district: bool = True
    district_name: str = ""
    party: bool = False
    kind: str = "department"


@dataclass(frozen=True)
class Company:
    """A public service company under a department (by code) or a body of the province."""

    code: str
    name: str
    short: str
    parent: str
    duties: tuple[Duty, ...]
    vertical: bool = False


@dataclass(frozen=True)
class Lists:
    """All that the data files hold."""

    departments: tuple[Department, ...]
    companies: tuple[Company, ...]
    political_legal: tuple[Duty, ...]
    discipline: tuple[Duty, ...]
    community: tuple[Duty, ...]


def read() -> Lists:
    """Read all data files in the order of their names."""
    folder = resources.files("huiyin.cli.demo.city").joinpath("data")
    files = sorted((each for each in folder.iterdir() if each.name.endswith(".toml")), key=lambda f: f.name)
    merged: dict[str, list[dict[str, Any]]] = {}
    for file in files:
        for key, rows in tomllib.loads(file.read_text(encoding="utf-8")).items():
            merged.setdefault(key, []).extend(rows)
    return Lists(
        departments=tuple(Department(**_with_duties(row)) for row in merged["department"]),
        companies=tuple(Company(**_with_duties(row)) for row in merged["company"]),
        political_legal=tuple(_duty(row) for row in merged["political_legal"]),
        discipline=tuple(_duty(row) for row in merged["discipline"]),
        community=tuple(_duty(row | {"level": "street"}) for row in merged["community"]),
    )


def _with_duties(row: dict[str, Any]) -> dict[str, Any]:
    rest = {key: value for key, value in row.items() if key != "duty"}
    return rest | {"duties": tuple(_duty(each) for each in row["duty"])}


def _duty(row: dict[str, Any]) -> Duty:
    return Duty(**(row | {"words": tuple(row["words"].split())}))
