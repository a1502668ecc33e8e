"""What other modules may ask of the catalogue."""

from huiyin.catalogue.queries.law import bases, basis, ground, grounds, law
from huiyin.catalogue.queries.limits import limit_label, profile, profile_codes
from huiyin.catalogue.queries.paths import find_paths, path, paths
from huiyin.catalogue.queries.topics import field_label, fields, propose_class
from huiyin.catalogue.queries.workdays import YearFacts, calendar, calendar_years, forget_calendar
from huiyin.catalogue.rules.bases import Basis, Citation, Ground
from huiyin.catalogue.rules.classify import ClassProposal
from huiyin.catalogue.rules.laws import Law
from huiyin.catalogue.rules.paths import Path, PathLimit
from huiyin.catalogue.rules.profiles import Profile, ProfileLimit
from huiyin.catalogue.rules.topics import Field, FieldKind

__all__ = [
    "Basis",
    "Citation",
    "ClassProposal",
    "Field",
    "FieldKind",
    "Ground",
    "Law",
    "Path",
    "PathLimit",
    "Profile",
    "ProfileLimit",
    "YearFacts",
    "bases",
    "basis",
    "calendar",
    "calendar_years",
    "field_label",
    "fields",
    "find_paths",
    "forget_calendar",
    "ground",
    "grounds",
    "law",
    "limit_label",
    "path",
    "paths",
    "profile",
    "profile_codes",
    "propose_class",
]
