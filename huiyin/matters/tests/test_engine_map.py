"""The map of the engine, at its entrance, is complete and true."""

import re
from pathlib import Path

from huiyin.matters import engine


def test_every_file_of_the_engine_stands_once_on_its_map() -> None:
    files = {path.stem for path in Path(engine.__path__[0]).glob("*.py")} - {"__init__"}
    named = re.findall(r"`(\w+)`", engine.__doc__ or "")
    assert sorted(named) == sorted(files), (
        "a file of the engine is missing in the docstring of matters/engine"
    )
