"""What other modules may ask of the catalogue."""

from huiyin.catalogue.queries.citations import check_file, citations, faults, unproven
from huiyin.catalogue.queries.items import class_of, classes, item, items, items_of_law
from huiyin.catalogue.queries.law import bases, basis, ground, grounds, law
from huiyin.catalogue.queries.law_texts import (
    article,
    current_law,
    find_laws,
    law_field_labels,
    law_text,
    law_versions,
    rebuild_laws,
    search_articles,
)
from huiyin.catalogue.queries.limits import limit_label, profile, profile_codes
from huiyin.catalogue.queries.paths import find_paths, path, paths
from huiyin.catalogue.queries.topics import field_label, fields, propose_class
from huiyin.catalogue.queries.workdays import YearFacts, calendar, calendar_years, forget_calendar
from huiyin.catalogue.rules.bases import Basis, Citation, Ground
from huiyin.catalogue.rules.citations import Cited, Unproven
from huiyin.catalogue.rules.classify import ClassProposal
from huiyin.catalogue.rules.entries import CatalogueClass, Item, Path, PathLimit, Step
from huiyin.catalogue.rules.faults import Fault
from huiyin.catalogue.rules.law_library import Found
from huiyin.catalogue.rules.law_search import Hits
from huiyin.catalogue.rules.law_text import Article, LawText
from huiyin.catalogue.rules.laws import Law
from huiyin.catalogue.rules.profiles import Profile, ProfileLimit
from huiyin.catalogue.rules.topics import Field, FieldKind

__all__ = [
    "Article",
    "Basis",
    "CatalogueClass",
    "Citation",
    "Cited",
    "ClassProposal",
    "Fault",
    "Field",
    "FieldKind",
    "Found",
    "Ground",
    "Hits",
    "Item",
    "Law",
    "LawText",
    "Path",
    "PathLimit",
    "Profile",
    "ProfileLimit",
    "Step",
    "Unproven",
    "YearFacts",
    "article",
    "bases",
    "basis",
    "calendar",
    "calendar_years",
    "check_file",
    "citations",
    "class_of",
    "classes",
    "current_law",
    "faults",
    "field_label",
    "fields",
    "find_laws",
    "find_paths",
    "forget_calendar",
    "ground",
    "grounds",
    "item",
    "items",
    "items_of_law",
    "law",
    "law_field_labels",
    "law_text",
    "law_versions",
    "limit_label",
    "path",
    "paths",
    "profile",
    "profile_codes",
    "propose_class",
    "rebuild_laws",
    "search_articles",
    "unproven",
]
