"""The next number of the register, made by the statement that writes the numbered rows.

The year's counter is locked from that statement until commit, so numbers have no gap and no double (JZ-10). All
filings queue for this lock. Hence it is taken last, and the commit does not wait for the disk while it is held:
the numbered transaction is written at once, and the answer waits until it is on the disk, many at a time.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.conf import settings
from django.db import connection, transaction

from huiyin.kernel.numbers import HIGHEST_SEQUENCE, QUERY_ALPHABET, register_number

_DIGITS = 4 + 4 + len(str(HIGHEST_SEQUENCE))
_WEIGHTS = "{" + ",".join(str(pow(3, place, 31)) for place in range(1, _DIGITS + 1)) + "}"

#: The check sign is that of `kernel.numbers`, said in SQL.
NUMBERED = """
counted AS (
    INSERT INTO matters_registercounter (city, year, last) VALUES ($1, $2, 1)
    ON CONFLICT (city, year) DO UPDATE SET last = matters_registercounter.last + 1
    RETURNING city, year::text AS year, lpad(last::text, greatest(7, length(last::text)), '0') AS running
),
numbered AS MATERIALIZED (
    SELECT city || '-' || year || '-' || running || '-' || substr($3, 1 + (
        SELECT sum(digit::int * weight) % 31
        FROM unnest(string_to_array(city || year || running, NULL), $4::int[]) AS pair (digit, weight)
        WHERE digit IS NOT NULL
    )::int, 1) AS number
    FROM counted
)
"""
NUMBER = "(SELECT number FROM numbered)"
#: The lock ends when the commit is written; `on_disk` then waits for the disk.
GIVEN = "SELECT number, set_config('synchronous_commit', 'off', true) FROM numbered"


@dataclass(frozen=True)
class Numbering:
    """The next number of a year in this city; `stand_in` takes its place in rows until it is known."""

    PLACES: ClassVar = ("$1", "$2", "$3", "$4", "$5")
    STAND_IN: ClassVar = "$5"

    year: int

    @property
    def stand_in(self) -> str:
        """A number of the right form that is never given out."""
        return register_number(settings.HUIYIN_CITY_CODE, self.year, HIGHEST_SEQUENCE)

    @property
    def params(self) -> list[Any]:
        """The parameters of `NUMBERED`, in the order of `PLACES`."""
        return [settings.HUIYIN_CITY_CODE, self.year, QUERY_ALPHABET, _WEIGHTS, self.stand_in]


def answer_when_on_disk() -> None:
    """After the commit, wait until it is on the disk; nobody hears a number that a power failure could take back."""
    if not any(function is on_disk for _savepoints, function, _robust in connection.run_on_commit):
        transaction.on_commit(on_disk)


def on_disk() -> None:
    """Wait until all that was committed before is on the disk, as the session's own setting of commits demands."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_logical_emit_message(true, 'huiyin', '')")
