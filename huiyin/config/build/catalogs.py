"""Message catalogs compiled without gettext."""

from pathlib import Path

import polib


def compile_catalogs(folder: Path) -> int:
    """Compile each .po that is newer than its .mo; returns how many catalogs there are."""
    sources = sorted(folder.glob("*/LC_MESSAGES/*.po"))
    for source in sources:
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(compiled))
    return len(sources)
