"""Topics: texts and days in, groups of texts about one problem out. No tables."""

from huiyin.analysis.rules.topics.gathering import WINDOW, Gathering, Merge, Placed, Restored, leading, whole
from huiyin.analysis.rules.topics.group import Group
from huiyin.analysis.rules.topics.language import Language, language_of
from huiyin.analysis.rules.topics.naming import Name, name_of, names_estate
from huiyin.analysis.rules.topics.rarity import Rarity
from huiyin.analysis.rules.topics.signs import Signs, signs_of
from huiyin.analysis.rules.topics.view import view, views

__all__ = [
    "WINDOW",
    "Gathering",
    "Group",
    "Language",
    "Merge",
    "Name",
    "Placed",
    "Rarity",
    "Restored",
    "Signs",
    "language_of",
    "leading",
    "name_of",
    "names_estate",
    "signs_of",
    "view",
    "views",
    "whole",
]
