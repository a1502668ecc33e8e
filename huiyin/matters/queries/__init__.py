"""What others may ask about matters: plain frozen answers, limited to what the asking actor may see."""

from huiyin.matters.queries.answered import AnswerGiven, answers_given, claims_listed
from huiyin.matters.queries.arrivals import (
    ArrivalView,
    Companion,
    arrival_by_key,
    arrival_views,
    claim_ids,
    first_texts,
    prove,
)
from huiyin.matters.queries.at_hand import case_at_hand
from huiyin.matters.queries.beside import EVENT_DAY, RunningLimit, limits_of_text, own_limits
from huiyin.matters.queries.case_file import CaseFile, ClaimView, case_file
from huiyin.matters.queries.confirmed import (
    HIT_LABELS,
    ConfirmedField,
    FieldHits,
    claims_confirmed,
    confirmed_fields,
    field_hits,
)
from huiyin.matters.queries.courses import CourseView, StageView
from huiyin.matters.queries.dues import DueView, due_view
from huiyin.matters.queries.enclosures import EnclosureView, enclosures, own_enclosures
from huiyin.matters.queries.falling_due import (
    COLOUR_LABELS,
    claims_coloured,
    claims_due,
    claims_open,
    count_colours,
    count_due,
)
from huiyin.matters.queries.going import MayGo, waiting_to_go
from huiyin.matters.queries.guided import came_from_guide
from huiyin.matters.queries.held import ClaimHeld, claim_held
from huiyin.matters.queries.holding import Words
from huiyin.matters.queries.homes import number_of
from huiyin.matters.queries.offers import Offer, offer, offers, offers_for
from huiyin.matters.queries.opinions import OpinionGiven, opinions_given
from huiyin.matters.queries.overseen import STANDINGS, Standing, Standings, late_claims, overseen, standings
from huiyin.matters.queries.procedure import ActionCard, StateCard, action_cards, state_cards, transitions
from huiyin.matters.queries.register import (
    RegisterFilter,
    RegisterPage,
    RegisterRow,
    any_registered,
    register_page,
    register_rows,
)
from huiyin.matters.queries.routed import (
    ROUTED_LABELS,
    RoutedClaim,
    RoutedHits,
    claims_routed,
    measured_routing,
    routed_claims,
    routed_hits,
)
from huiyin.matters.queries.to_print import PaperToPrint, papers_to_print
from huiyin.matters.queries.tracking import PublicClaim, Tracking, tracking
from huiyin.matters.queries.unmasking import contact_hint, unmaskable
from huiyin.matters.queries.work_list import EXTRA_TABS, TABS, Waiting, WorkPage, WorkRow, waiting, work_list
from huiyin.matters.rules.classing import class_label
from huiyin.matters.visibility import hearers, may_see

__all__ = [
    "COLOUR_LABELS",
    "EVENT_DAY",
    "EXTRA_TABS",
    "HIT_LABELS",
    "ROUTED_LABELS",
    "STANDINGS",
    "TABS",
    "ActionCard",
    "AnswerGiven",
    "ArrivalView",
    "CaseFile",
    "ClaimHeld",
    "ClaimView",
    "Companion",
    "ConfirmedField",
    "CourseView",
    "DueView",
    "EnclosureView",
    "FieldHits",
    "MayGo",
    "Offer",
    "OpinionGiven",
    "PaperToPrint",
    "PublicClaim",
    "RegisterFilter",
    "RegisterPage",
    "RegisterRow",
    "RoutedClaim",
    "RoutedHits",
    "RunningLimit",
    "StageView",
    "Standing",
    "Standings",
    "StateCard",
    "Tracking",
    "Waiting",
    "Words",
    "WorkPage",
    "WorkRow",
    "action_cards",
    "answers_given",
    "any_registered",
    "arrival_by_key",
    "arrival_views",
    "came_from_guide",
    "case_at_hand",
    "case_file",
    "claim_held",
    "claim_ids",
    "claims_coloured",
    "claims_confirmed",
    "claims_due",
    "claims_listed",
    "claims_open",
    "claims_routed",
    "class_label",
    "confirmed_fields",
    "contact_hint",
    "count_colours",
    "count_due",
    "due_view",
    "enclosures",
    "field_hits",
    "first_texts",
    "hearers",
    "late_claims",
    "limits_of_text",
    "may_see",
    "measured_routing",
    "number_of",
    "offer",
    "offers",
    "offers_for",
    "opinions_given",
    "overseen",
    "own_enclosures",
    "own_limits",
    "papers_to_print",
    "prove",
    "register_page",
    "register_rows",
    "routed_claims",
    "routed_hits",
    "standings",
    "state_cards",
    "tracking",
    "transitions",
    "unmaskable",
    "waiting",
    "waiting_to_go",
    "work_list",
]
