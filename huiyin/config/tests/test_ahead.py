"""What is made before the web server forks."""

from functools import lru_cache

from django.db import OperationalError

from huiyin.catalogue.queries import suggesting
from huiyin.config.console import ahead


def test_the_index_is_made_and_no_connection_left(db, monkeypatch):
    left = []
    monkeypatch.setattr(ahead, "let_go", lambda: left.append(True))
    # A memory of its own: what this process already holds would have to be made again for the tests that follow.
    made = lru_cache(maxsize=2)(suggesting._index.__wrapped__)
    monkeypatch.setattr(suggesting, "_index", made)
    ahead.make_ready()
    assert made.cache_info().currsize == 1
    assert left


def test_without_a_database_the_server_starts_all_the_same(monkeypatch):
    left = []

    def unreachable(*_given, **_named):
        raise OperationalError

    monkeypatch.setattr(ahead, "let_go", lambda: left.append(True))
    monkeypatch.setattr(ahead.catalogue, "make_index", unreachable)
    ahead.make_ready()
    assert left
