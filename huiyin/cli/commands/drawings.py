"""huiyin drawings: write the state drawing, the permission map and the handbook from the code."""

import argparse
from pathlib import Path
from typing import Any

from huiyin.cli.drawings import DRAWINGS

GROUND = "none"
HELP = "由代码生成状态图、权限图和办理手册（docs/）"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="文档目录，默认 docs")
    parser.add_argument("--check", action="store_true", help="只核对是否最新，不改写")


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Write or check every drawing; `exit_code` is 1 when a checked one is stale."""
    stale = [name for name, draw in DRAWINGS.items() if not _is_fresh(options.docs / name, draw())]
    if not options.check:
        for name in stale:
            target = options.docs / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(DRAWINGS[name](), encoding="utf-8")
    return {"stale": stale, "exit_code": 1 if options.check and stale else 0}


def _is_fresh(target: Path, text: str) -> bool:
    return target.exists() and target.read_text(encoding="utf-8") == text
