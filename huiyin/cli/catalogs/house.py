"""All strings of the house that pages may show."""

from collections.abc import Iterator
from pathlib import Path

import huiyin
from huiyin.cli.catalogs import code, templates
from huiyin.cli.catalogs.found import Found

PACKAGE = Path(huiyin.__file__).parent
CATALOG = PACKAGE / "locale/en/LC_MESSAGES/django.po"

# Papers and notices to petitioners are Chinese by law; operators and the audit record speak Chinese.
_NOT_ON_PAGES = ("config", "cli", "jobs", "audit", "documents", "post", "api")
_NOT_READ = {"tests", "migrations", "models", "factories", "factories.py", "static", "data"}


def found() -> dict[str, list[str]]:
    """Each string with the places where it stands, in the order of the files."""
    texts: dict[str, list[str]] = {}
    for each in _all():
        texts.setdefault(each.text, []).append(each.place)
    return texts


def bare() -> list[Found]:
    """Chinese text in templates that no tag translates."""
    return [each for path in _templates() for each in templates.untranslated(path, _shown(path))]


def _all() -> Iterator[Found]:
    for path in _templates():
        yield from templates.strings(path, _shown(path))
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts
        if room[0] not in _NOT_ON_PAGES and not _NOT_READ.intersection(room):
            yield from code.strings(path, _shown(path))


def _templates() -> list[Path]:
    return [path for path in sorted((PACKAGE / "web").rglob("*.html")) if "tests" not in path.parts]


def _shown(path: Path) -> str:
    return str(path.relative_to(PACKAGE.parent))
