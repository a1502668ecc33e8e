"""huiyin secrets: what a production installation needs to know and nobody else may."""

import secrets
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from huiyin.config.embedded.files import write_private
from huiyin.config.keys import new_ring
from huiyin.kernel.errors import Refused

HELP = "生成正式运行所需的密钥"
GROUND = "none"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--keys-file", type=Path, required=True, help="个人信息密钥文件写到哪里（已存在则不动）"
    )


def run(options: Namespace) -> dict[str, Any]:
    """A fresh secret and a key ring in a new file. Raises Refused rather than overwrite keys."""
    path: Path = options.keys_file.absolute()
    if path.exists():
        raise Refused(
            f"{path} 已存在。覆盖后，用它加密的信息将无法读出，因此没有改动。请换一个文件名。",
            code="secrets.exists",
        )
    if not path.parent.is_dir():
        raise Refused(f"目录 {path.parent} 不存在，请先建立。", code="secrets.no_folder")
    write_private(path, new_ring())
    return {"HUIYIN_SECRET_KEY": secrets.token_urlsafe(64), "HUIYIN_FIELD_KEYS": str(path)}


def show(answer: dict[str, Any]) -> str:
    """Lines for the service's environment file."""
    lines = [f"{name}={value}" for name, value in answer.items()]
    return "\n".join([*lines, "# 请妥善备份密钥文件，并与数据库分开存放：丢失后个人信息无法恢复。"])
