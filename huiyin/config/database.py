"""The database at hand: our own cluster is started where the operator named no server."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict

from django.conf import settings
from django.db import connections
from django.db.backends.postgresql.base import DatabaseWrapper

from huiyin.config.embedded import Cluster, Connection


def own_cluster() -> Cluster | None:
    """Our own cluster; None where HUIYIN_DATABASE_URL names a server."""
    return None if settings.ENVIRONMENT.database_url else Cluster(settings.CLUSTER_FOLDER)


@contextmanager
def reachable() -> Iterator[None]:
    """Have a database to talk to while the block runs; the last user of our own cluster stops it."""
    cluster = own_cluster()
    try:
        if cluster is None:
            yield
        else:
            with cluster.in_use() as connection:
                _point_at(connection)
                yield
                let_go()
    finally:
        let_go()


def _point_at(connection: Connection) -> None:
    # The settings were read before the server had its port.
    given = {name.upper(): str(value) for name, value in asdict(connection).items()}
    given["NAME"] = given.pop("DBNAME")
    connections["default"].settings_dict.update(given)


def let_go() -> None:
    """Close all connections and pools of this process."""
    for connection in connections.all(initialized_only=True):
        connection.close()
        if isinstance(connection, DatabaseWrapper):
            connection.close_pool()
