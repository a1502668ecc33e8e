"""Folders that the server's account can reach, and clusters in them that do not outlive their test."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from huiyin.config.embedded import Cluster


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A short path that everybody may enter."""
    path = Path(tempfile.mkdtemp(prefix="huiyin-"))
    path.chmod(0o755)
    yield path
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture(scope="module")
def cluster(folder: Path) -> Iterator[Cluster]:
    """A cluster of this module's own, running."""
    made = Cluster(folder / "own")
    made.ensure()
    yield made
    made.stop()
