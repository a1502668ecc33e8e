"""What an actor may see, for the queries of floors above to build on: they never say it in words of their own."""

from huiyin.matters.visibility import sole_unit, visible

__all__ = ["sole_unit", "visible"]
