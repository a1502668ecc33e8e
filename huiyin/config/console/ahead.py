"""Work done ahead: what each process of the web server would make for its first page, made once before the fork."""

from contextlib import suppress

from django.db import DatabaseError

from huiyin.catalogue import queries as catalogue
from huiyin.config.database import let_go
from huiyin.kernel import clock


def make_ready() -> None:
    """Make the index of the catalogue; where the database does not answer yet, the first page makes it."""
    try:
        with suppress(DatabaseError):
            catalogue.make_index(clock.today())
    finally:
        # Neither connections nor the threads of their pool survive a fork.
        let_go()
