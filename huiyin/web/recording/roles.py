"""Which seats record what."""

from huiyin.kernel.roles import Role

RECORDERS = (Role.CLERK, Role.LIAISON, Role.HANDLER)
"""Calls, visits, letters; the channels themselves settle the same once more."""

GRID_RECORDERS = (Role.GRID, Role.CLERK, Role.LIAISON)
"""What residents tell a grid worker (WH-50)."""

IMPORTERS = (Role.CLERK,)
"""Files of many."""
