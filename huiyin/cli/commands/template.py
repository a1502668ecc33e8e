"""huiyin template: an empty sheet for `huiyin import`."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from huiyin.intake.actions.sheets import write_template

HELP = "生成导入用的空白表格"
GROUND = "none"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("file", help="要生成的 xlsx 文件")


def run(options: Namespace) -> dict[str, Any]:
    """Write the sheet."""
    return {"file": options.file, "columns": list(write_template(Path(options.file)))}


def show(answer: dict[str, Any]) -> str:
    """Where it is."""
    return f"已生成 {answer['file']}，各列的含义见表中“填写说明”。填好后执行：huiyin import {answer['file']}"
