"""The few front-end files that pages use, copied out of the installed packages."""

import shutil
from pathlib import Path

FILES = (
    "htmx.org/dist/htmx.min.js",
    "bootstrap/dist/css/bootstrap.min.css",
    "bootstrap/dist/js/bootstrap.bundle.min.js",
    "echarts/dist/echarts.min.js",
    "leaflet/dist/leaflet.js",
    "leaflet/dist/leaflet.css",
    "leaflet/dist/images/layers.png",
    "leaflet/dist/images/layers-2x.png",
    "leaflet/dist/images/marker-icon.png",
    "leaflet/dist/images/marker-icon-2x.png",
    "leaflet/dist/images/marker-shadow.png",
)
LICENCES = {"htmx.org": "LICENSE", "bootstrap": "LICENSE", "echarts": "LICENSE", "leaflet": "LICENSE"}


def copy_front(modules: Path, target: Path) -> int:
    """Replace the target folder by fresh copies; returns how many files it holds."""
    shutil.rmtree(target, ignore_errors=True)
    for name in FILES:
        _copy(modules / name, target / _short(name))
    for package, name in LICENCES.items():
        _copy(modules / package / name, target / "licences" / f"{package}.txt")
    return len(FILES) + len(LICENCES)


def _short(name: str) -> Path:
    # Leaflet's style sheet names its pictures beside itself, in images/.
    return Path("images") / Path(name).name if "/images/" in name else Path(Path(name).name)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    text = source.read_bytes()
    if target.suffix in (".js", ".css"):
        text = _without_map(text)
    target.write_bytes(text)


def _without_map(text: bytes) -> bytes:
    # The maps are not shipped; static files are renamed by their content, and a name that leads nowhere fails.
    lines = text.splitlines(keepends=True)
    return b"".join(line for line in lines if b"sourceMappingURL=" not in line[:60])
