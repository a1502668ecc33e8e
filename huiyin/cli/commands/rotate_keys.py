"""huiyin rotate-keys: bring stored personal data and attachments under the active key, while serving."""

import argparse
from typing import Any

from huiyin.attachments import actions as attachments
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import now
from huiyin.people import actions as people

FILES = 20
"""Files that are sealed anew together: they may be big."""

HELP = "用现行密钥重新加密个人信息和附件（新旧密钥须同在密钥环中，不停机）"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--batch", type=int, default=500, help="每批行数，默认 500")


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Seal row after row anew until none is left under another key."""
    by, rows, files = Actor.system("更换密钥"), 0, 0
    while changed := people.rotate_keys(limit=options.batch, by=by, at=now()):
        rows += changed
    while changed := attachments.reseal(limit=FILES, by=by, at=now()):
        files += changed
    return {"rows": rows, "files": files}
