"""huiyin attachments verify: prove what was handed in; huiyin attachments tidy: take away what nobody used."""

import argparse
import sys
from typing import Any

from tqdm import tqdm

from huiyin.attachments import queries
from huiyin.attachments.actions import tidy
from huiyin.kernel.clock import now

HELP = "核对附件的指纹（verify），或者清理一天以上未使用的上传（tidy）"
MOST_NAMED = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "what", choices=["verify", "tidy"], help="verify：逐个核对指纹；tidy：清理未使用的上传"
    )


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Read every file again; `exit_code` is 1 when one is missing or changed."""
    return {"removed": tidy(now())} if options.what == "tidy" else _verified()


def _verified() -> dict[str, Any]:
    checked, broken = 0, []
    for one in tqdm(queries.verify(), total=queries.how_many(), unit="个", disable=not sys.stderr.isatty()):
        checked += 1
        if one.why:
            broken.append({"id": one.id, "reference": one.reference, "reason": one.why})
    return {
        "ok": not broken,
        "attachments": checked,
        "broken": len(broken),
        "first_broken": broken[:MOST_NAMED],
        "exit_code": 1 if broken else 0,
    }
