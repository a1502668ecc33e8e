"""What other modules may ask of the catalogue."""

from huiyin.catalogue.queries.checking import proposal_faults, sound_from, unsound_from
from huiyin.catalogue.queries.citations import (
    Counts,
    change_days,
    check_file,
    check_sheet,
    citations,
    faults,
    shipped_counts,
    unproven,
)
from huiyin.catalogue.queries.current import entry_of
from huiyin.catalogue.queries.editions import edition, editions_of, forget_editions, open_editions
from huiyin.catalogue.queries.finding import find_items
from huiyin.catalogue.queries.items import class_of, classes, item, items
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
from huiyin.catalogue.queries.learned import VersionFacts, forget_learned, learned_versions, version_in_use
from huiyin.catalogue.queries.limits import limit_label, profile, profile_codes, with_limits
from huiyin.catalogue.queries.manage import entries, entry, may_edit, may_review, may_withdraw, shipped_entry
from huiyin.catalogue.queries.paths import find_paths, path, path_shown, paths
from huiyin.catalogue.queries.standings import day_standing, due_standing
from huiyin.catalogue.queries.suggesting import Suggestion, make_index, suggest_items
from huiyin.catalogue.queries.telling import Telling, telling
from huiyin.catalogue.queries.topics import (
    class_by_words,
    field_among,
    field_label,
    field_named,
    fields,
    propose_class,
)
from huiyin.catalogue.queries.workdays import YearFacts, calendar, calendar_years, forget_calendar
from huiyin.catalogue.rules.bases import Basis, Citation, Ground
from huiyin.catalogue.rules.call_script import CallScript, Question, call_script, call_script_in_english
from huiyin.catalogue.rules.citations import Cited, Unproven
from huiyin.catalogue.rules.classify import ClassProposal
from huiyin.catalogue.rules.diff import Change, Part, changes
from huiyin.catalogue.rules.editions import (
    KIND_LABELS,
    OPEN,
    STATE_LABELS,
    EditionFacts,
    EditionStep,
    Kind,
    State,
)
from huiyin.catalogue.rules.entries import (
    LEVEL_LABELS,
    TYPE_LABELS,
    CatalogueClass,
    Item,
    Path,
    PathLimit,
    Step,
)
from huiyin.catalogue.rules.faults import Fault
from huiyin.catalogue.rules.flat import HOLD_BACK, LABELS, PUBLISH, Misread, flat, labelled, unflat
from huiyin.catalogue.rules.kept import without_limits as written
from huiyin.catalogue.rules.law_library import Found
from huiyin.catalogue.rules.law_search import Hits
from huiyin.catalogue.rules.law_text import Article, LawText
from huiyin.catalogue.rules.laws import Law
from huiyin.catalogue.rules.learned import Version
from huiyin.catalogue.rules.profiles import Profile, ProfileLimit
from huiyin.catalogue.rules.rows_out import row_of
from huiyin.catalogue.rules.topics import Field, FieldKind

__all__ = [
    "HOLD_BACK",
    "KIND_LABELS",
    "LABELS",
    "LEVEL_LABELS",
    "OPEN",
    "PUBLISH",
    "STATE_LABELS",
    "TYPE_LABELS",
    "Article",
    "Basis",
    "CallScript",
    "CatalogueClass",
    "Change",
    "Citation",
    "Cited",
    "ClassProposal",
    "Counts",
    "EditionFacts",
    "EditionStep",
    "Fault",
    "Field",
    "FieldKind",
    "Found",
    "Ground",
    "Hits",
    "Item",
    "Kind",
    "Law",
    "LawText",
    "Misread",
    "Part",
    "Path",
    "PathLimit",
    "Profile",
    "ProfileLimit",
    "Question",
    "State",
    "Step",
    "Suggestion",
    "Telling",
    "Unproven",
    "Version",
    "VersionFacts",
    "YearFacts",
    "article",
    "bases",
    "basis",
    "calendar",
    "calendar_years",
    "call_script",
    "call_script_in_english",
    "change_days",
    "changes",
    "check_file",
    "check_sheet",
    "citations",
    "class_by_words",
    "class_of",
    "classes",
    "current_law",
    "day_standing",
    "due_standing",
    "edition",
    "editions_of",
    "entries",
    "entry",
    "entry_of",
    "faults",
    "field_among",
    "field_label",
    "field_named",
    "fields",
    "find_items",
    "find_laws",
    "find_paths",
    "flat",
    "forget_calendar",
    "forget_editions",
    "forget_learned",
    "ground",
    "grounds",
    "item",
    "items",
    "labelled",
    "law",
    "law_field_labels",
    "law_text",
    "law_versions",
    "learned_versions",
    "limit_label",
    "make_index",
    "may_edit",
    "may_review",
    "may_withdraw",
    "open_editions",
    "path",
    "path_shown",
    "paths",
    "profile",
    "profile_codes",
    "proposal_faults",
    "propose_class",
    "rebuild_laws",
    "row_of",
    "search_articles",
    "shipped_counts",
    "shipped_entry",
    "sound_from",
    "suggest_items",
    "telling",
    "unflat",
    "unproven",
    "unsound_from",
    "version_in_use",
    "with_limits",
    "written",
]
