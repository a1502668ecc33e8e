"""A real PostgreSQL from pip: made, started, watched and stopped by our own launcher. Needs no Django."""

from huiyin.config.embedded.cluster import Cluster, Connection

__all__ = ["Cluster", "Connection"]
