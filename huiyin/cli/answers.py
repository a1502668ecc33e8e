"""What the command line says at the end, and its exit codes."""

import json
import sys
import traceback
from typing import Any

from huiyin.cli.discovery import Command
from huiyin.kernel.errors import HuiyinError

REFUSED = 1
MISUSED = 2
FAULT = 70
INTERRUPTED = 130


def given(command: Command, answer: dict[str, Any], *, as_json: bool) -> int:
    """Print the answer; its `exit_code` is the command's."""
    code = int(answer.get("exit_code", 0))
    if as_json:
        emit({name: value for name, value in answer.items() if name != "exit_code"})
    else:
        sys.stdout.write((command.show or _lines)(answer).rstrip("\n") + "\n")
    return code


def refused(error: HuiyinError, *, as_json: bool) -> int:
    """Say why it was not done."""
    where = f"（{error.where}）" if error.where else ""
    sys.stderr.write(f"{error.message}{where}\n")
    if as_json:
        emit({"error": error.code, "message": error.message, "field": error.field, "where": error.where})
    return REFUSED


def failed(error: Exception, *, as_json: bool) -> int:
    """Own up to a fault of ours, with what is needed to mend it."""
    traceback.print_exception(error)
    sys.stderr.write("程序出错了，以上内容请转给技术人员。已完成的部分不受影响。\n")
    if as_json:
        emit({"error": "fault", "message": f"{type(error).__name__}: {error}"})
    return FAULT


def emit(answer: dict[str, Any]) -> None:
    """One JSON object on a line of its own."""
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, default=str) + "\n")
    sys.stdout.flush()


def _lines(answer: dict[str, Any]) -> str:
    shown = {name: value for name, value in answer.items() if name != "exit_code" and value is not None}
    return "\n".join(f"{name}：{value}" for name, value in shown.items())
