"""What an actor may see, for the queries of floors above to build on: they never say it in words of their own."""

from huiyin.matters.visibility import overseen_units, sole_unit, visible

__all__ = ["overseen_units", "sole_unit", "visible"]
