"""The wordings of notices, one file per occasion; a new file here is a new occasion."""

import json
from pathlib import Path

from huiyin.post.rules import Template


def _load(path: Path) -> Template:
    read = json.loads(path.read_text(encoding="utf-8"))
    return Template(name=path.stem, title=read["title"], to=read["to"], parts=tuple(read["parts"]))


TEMPLATES: dict[str, Template] = {
    template.name: template for template in map(_load, sorted(Path(__file__).parent.glob("*.json")))
}
