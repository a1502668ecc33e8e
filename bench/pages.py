"""Step: pages as the server makes them: the work list of an office and of a department, and case files."""

import json
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any

import django

django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from huiyin.accounts import queries as accounts  # noqa: E402
from huiyin.accounts.models import Account  # noqa: E402
from huiyin.kernel import clock  # noqa: E402
from huiyin.web.actor import SEAT  # noqa: E402

TIMES = 60
WARM_UP = 8
OFFICE, DEPARTMENT, WATCHER = "chuangkou", "buchengban", "ducha"
#: Lists by name: the address, and whether the watcher of the whole city looks instead of the office.
LISTS = (
    ("register", "/desk/register/", False),
    ("register_state", "/desk/register/?state=withdrawn", False),
    ("register_days", "/desk/register/?until=2023-12-31", False),
    ("register_words", "/desk/register/?words=%E5%81%A5%E8%BA%AB%E6%AD%A5%E9%81%93", False),
    ("register_person", "/desk/register/?person=13800005678", False),
    ("supervise", "/supervise/", True),
)


def main() -> None:
    """Answer with times and statements of each page."""
    office, department = signed_in(OFFICE), signed_in(DEPARTMENT)
    inbox = ["/desk/"] * TIMES
    wide = signed_in(WATCHER)
    lists = {
        name: measured(wide if of_watcher else office, [path] * TIMES) for name, path, of_watcher in LISTS
    }
    answer = lists | {
        "inbox_office": measured(office, inbox),
        "inbox_department": measured(department, inbox),
        "case": measured(office, [f"/desk/matters/{number}/" for number in _numbers()]),
        "triage": measured(office, [f"/desk/triage/{claim_id}/" for claim_id in _waiting()]),
    }
    sys.stdout.write(json.dumps(answer) + "\n")


def signed_in(username: str) -> Client:
    """A browser of a person, in the first seat of the own."""
    client = Client(SERVER_NAME="127.0.0.1")
    account = Account.objects.get(username=username)
    client.force_login(account, "django.contrib.auth.backends.ModelBackend")
    seats = [seat for seat in accounts.seats_of(account.pk, clock.today()) if seat.home_id is None]
    session = client.session
    session[SEAT] = seats[0].id
    session.save()
    return client


def _numbers() -> list[str]:
    """Matters of the city's petition office, old and new, spread over the whole register."""
    return _column(
        "SELECT number FROM matters_matter WHERE NOT restricted AND registrar_id = "
        "(SELECT id FROM units_unit WHERE code = 'xf') AND id %% greatest(1, (SELECT max(id) / 500 FROM "
        "matters_matter)) < 3 ORDER BY md5(number) LIMIT %s"
    )


def _waiting() -> list[int]:
    """Claims that wait to be sorted in that office: each with words of its own."""
    return _column(
        "SELECT id FROM matters_claim WHERE state = 'registered' AND ended_on IS NULL AND unit_id = "
        "(SELECT id FROM units_unit WHERE code = 'xf') AND NOT EXISTS (SELECT FROM matters_matter m "
        "WHERE m.id = matter_id AND m.restricted) ORDER BY md5(id::text) LIMIT %s"
    )


def _column(query: str) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(query, [TIMES])
        return [value for (value,) in cursor.fetchall()]


def measured(client: Client, paths: Iterable[str]) -> dict[str, Any]:
    """Times, processor and statements of pages, the first of which only warm up; and how long the very first took."""
    paths = list(paths)
    first = _timed(lambda: _page(client, paths[0]))
    for path in paths[1:WARM_UP]:
        _page(client, path)
    with CaptureQueriesContext(connection) as captured:
        _page(client, paths[-1])
        statements = len(captured)
    took = sorted(_timed(lambda path=path: _page(client, path)) for path in paths)
    cpu = sorted(_timed(lambda path=path: _page(client, path), time.process_time) for path in paths)
    return {
        "first_ms": first,
        "p50_ms": took[len(took) // 2],
        "p95_ms": took[int(len(took) * 0.95)],
        "cpu_ms": sum(cpu) / len(cpu),
        "statements": statements,
    }


def _page(client: Client, path: str) -> None:
    answer = client.get(path)
    if answer.status_code != 200:
        raise RuntimeError(f"{path}: {answer.status_code} {answer.headers.get('Location', '')}")


def _timed(call: Callable[[], None], ticks: Callable[[], float] = time.perf_counter) -> float:
    began = ticks()
    call()
    return (ticks() - began) * 1000


if __name__ == "__main__":
    main()
