"""Arrivals: asked about before they are brought, registered, and asked for."""

from huiyin.api.v1.arrivals.known import router as known
from huiyin.api.v1.arrivals.operations import router

__all__ = ["known", "router"]
