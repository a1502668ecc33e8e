"""The only ways to change the lists."""

from huiyin.routing.actions.add_duty_item import add_duty_item
from huiyin.routing.actions.add_territory_rule import add_territory_rule
from huiyin.routing.actions.end_rows import end_duty_item, end_territory_rule
from huiyin.routing.actions.heed_objection import heed_objection
from huiyin.routing.actions.load_lists import load_lists
from huiyin.routing.actions.samples import add_sample, remove_sample
from huiyin.routing.actions.seeds import DutySeed, RuleSeed, SampleSeed
from huiyin.routing.actions.switch_auto_forward import switch_off, switch_on

__all__ = [
    "DutySeed",
    "RuleSeed",
    "SampleSeed",
    "add_duty_item",
    "add_sample",
    "add_territory_rule",
    "end_duty_item",
    "end_territory_rule",
    "heed_objection",
    "load_lists",
    "remove_sample",
    "switch_off",
    "switch_on",
]
