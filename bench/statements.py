"""Step: the statements of one filing through the API, counted from the request to the answer."""

import json
import sys
import uuid
from pathlib import Path

import django

django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

TIMES = 5


def main(path: str, token: str, file: str) -> None:
    """Answer with the number of statements, BEGIN and COMMIT among them, and what they are."""
    sayings = Path(file).read_text(encoding="utf-8").splitlines()[:TIMES]
    client = Client(SERVER_NAME="127.0.0.1")
    counts = []
    for said in sayings:
        # A telephone of its own, so that it is a new petitioner each time.
        body = said.replace("13800000000", f"13{uuid.uuid4().int % 10**9:09d}")
        with CaptureQueriesContext(connection) as captured:
            answer = client.post(
                path,
                body,
                content_type="application/json",
                headers={"Authorization": f"Bearer {token}", "Idempotency-Key": uuid.uuid4().hex},
            )
        if answer.status_code != 201:
            raise RuntimeError(answer.content.decode())
        # A prepared statement goes to the server by its name, without its words.
        words = [each["sql"] or "prepared" for each in captured.captured_queries]
        counts.append([said.split("(")[0].strip()[:60] for said in words])
    sys.stdout.write(json.dumps({"statements": len(counts[-1]), "of": counts[-1]}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
