"""huiyin audit verify: prove the audit record."""

import argparse
from typing import Any

from huiyin.audit import queries
from huiyin.kernel.errors import NotFound

HELP = "核对审计记录的链式指纹，指出第一条被改动的记录"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("what", choices=["verify"], help="verify：逐条核对指纹")
    parser.add_argument("--chain", help="只核对一条链，例如 matter:12")


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Walk the record; `exit_code` is 1 when it is broken. Raises NotFound for a chain that does not exist."""
    verdict = queries.verify(options.chain)
    if options.chain and not verdict.chains:
        raise NotFound(
            f"没有名为“{options.chain}”的审计链。请核对名称，例如 matter:12。", code="audit.no_chain"
        )
    bad = verdict.first_bad
    return {
        "ok": verdict.ok,
        "rows": verdict.rows,
        "chains": verdict.chains,
        "bad_chains": verdict.bad_chains,
        "first_bad": {"chain": bad.chain, "seq": bad.seq, "reason": bad.reason} if bad else None,
        "exit_code": 0 if verdict.ok else 1,
    }
