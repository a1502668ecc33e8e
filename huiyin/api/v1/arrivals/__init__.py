"""Arrivals: registered, and asked for."""

from huiyin.api.v1.arrivals.operations import router

__all__ = ["router"]
