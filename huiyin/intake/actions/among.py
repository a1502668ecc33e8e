"""The same finding of alike texts, among given messages instead of the register: to measure it. Nothing is kept."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import connection, transaction

from huiyin.intake.actions.count_pairs import count_pairs
from huiyin.intake.queries.alike import READ, alike
from huiyin.intake.queries.frequencies import forget_frequencies
from huiyin.intake.rules.likely import Likely
from huiyin.matching.fingerprints import bigrams

#: Tables of the register's names in a schema of this transaction alone: the statements find them first.
_TABLES = """
CREATE SCHEMA trial;
SET LOCAL search_path = trial, public;
CREATE TABLE trial.matters_matter (id bigint, restricted boolean);
CREATE TABLE trial.matters_arrival (id bigint, matter_id bigint, restricted boolean, text text);
CREATE TABLE trial.intake_paircounts (LIKE public.intake_paircounts INCLUDING ALL);
CREATE TABLE trial.intake_arrivaltext (arrival_id bigint, bigrams int[]);
"""
_FILLED = """
INSERT INTO trial.matters_matter SELECT arrival_id, false FROM trial.intake_arrivaltext;
INSERT INTO trial.matters_arrival SELECT arrival_id, arrival_id, false FROM trial.intake_arrivaltext;
CREATE UNIQUE INDEX ON trial.matters_matter (id);
CREATE UNIQUE INDEX ON trial.matters_arrival (id);
CREATE UNIQUE INDEX ON trial.intake_arrivaltext (arrival_id);
CREATE INDEX ON trial.intake_arrivaltext USING gin (bigrams);
ANALYZE trial.matters_matter, trial.matters_arrival, trial.intake_arrivaltext;
"""
Finder = Callable[..., tuple[Likely, ...]]


@contextmanager
def alike_among(messages: Iterable[tuple[int, str]], *, at: datetime) -> Iterator[Finder]:
    """Find alike messages (number, text) by the register's own statements; afterwards everything is taken back."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(_TABLES)
            with cursor.copy("COPY trial.intake_arrivaltext FROM STDIN") as copy:
                for number, text in messages:
                    copy.write_row((number, bigrams(text[:READ])))
            cursor.execute(_FILLED)
        count_pairs(at)
        try:
            yield alike
        finally:
            transaction.set_rollback(True)
            forget_frequencies()
