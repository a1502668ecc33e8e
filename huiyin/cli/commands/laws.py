"""huiyin laws FOLDER: make the law texts of the catalogue anew from official Markdown (for developers)."""

import argparse
from pathlib import Path
from typing import Any

from huiyin.catalogue import queries
from huiyin.kernel.errors import Refused

HELP = "开发用：从官方文本的 Markdown 文件夹重做目录所附的法律文本"
GROUND = "none"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("folder", type=Path, help="存放官方文本的文件夹")
    parser.add_argument("--only", metavar="名称", help="只重做这一部法律")


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Write register and texts; a law that is refused keeps its old file, and `exit_code` is then 1."""
    if not options.folder.is_dir():
        raise Refused(f"没有文件夹“{options.folder}”，请核对位置。", code="laws.no_folder")
    done = queries.rebuild_laws(options.folder, only=options.only or "")
    return {
        "laws": len(done.files),
        "articles": done.articles,
        "refused": list(done.refused),
        "exit_code": 1 if done.refused or not done.files else 0,
    }


def show(answer: dict[str, Any]) -> str:
    """What was made, and what was refused with its reason."""
    lines = [f"重做{answer['laws']}部法律，共{answer['articles']}条。"]
    return "\n".join([*lines, *(f"未收：{each}" for each in answer["refused"])])
