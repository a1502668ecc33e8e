"""Matters for tests and demo data, brought to any state by real actions with real seats."""

from huiyin.matters.factories.cases import AT, Case, Cast, register
from huiyin.matters.factories.stages import WAYS, at_stage, served, walk
from huiyin.matters.factories.usual import LONG, USUAL

__all__ = ["AT", "LONG", "USUAL", "WAYS", "Case", "Cast", "at_stage", "register", "served", "walk"]
