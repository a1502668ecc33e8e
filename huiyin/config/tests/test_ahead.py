"""What is made before the web server forks."""

from django.db import OperationalError

from huiyin.catalogue.queries import suggesting
from huiyin.config.console import ahead


def test_the_index_is_made_and_no_connection_left(db, monkeypatch):
    left = []
    monkeypatch.setattr(ahead, "let_go", lambda: left.append(True))
    suggesting._index.cache_clear()
    ahead.make_ready()
    assert suggesting._index.cache_info().currsize == 1
    assert left


def test_without_a_database_the_server_starts_all_the_same(monkeypatch):
    left = []

    def unreachable(*_given, **_named):
        raise OperationalError

    monkeypatch.setattr(ahead, "let_go", lambda: left.append(True))
    monkeypatch.setattr(ahead.catalogue, "make_index", unreachable)
    ahead.make_ready()
    assert left
