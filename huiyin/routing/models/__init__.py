"""Tables of this module, one a file."""

from huiyin.routing.models.auto_forward_step import AutoForwardStep
from huiyin.routing.models.duty_item import DutyItem
from huiyin.routing.models.heeded_objection import HeededObjection
from huiyin.routing.models.list_version import ListVersion
from huiyin.routing.models.sample import Sample
from huiyin.routing.models.territory_rule import TerritoryRule

__all__ = ["AutoForwardStep", "DutyItem", "HeededObjection", "ListVersion", "Sample", "TerritoryRule"]
