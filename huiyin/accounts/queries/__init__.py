"""What others may ask about accounts, seats and rights."""

from huiyin.accounts.permissions import may_manage_account
from huiyin.accounts.queries.clients import ApiClient, TokenLine, client_for, tokens_page
from huiyin.accounts.queries.compartment import compartment_among, compartment_units
from huiyin.accounts.queries.facts import SeatFacts
from huiyin.accounts.queries.lists import (
    AccountLine,
    account_line,
    account_names,
    accounts_page,
    seat_counts,
    seats_of_account,
    seats_page,
)
from huiyin.accounts.queries.responsible import ResponsibilityFacts, responsibilities
from huiyin.accounts.queries.seats import (
    QueueFacts,
    account_id_of,
    actor_for,
    actor_of,
    members_of,
    queues_of,
    seat,
    seats_by_ids,
    seats_in,
    seats_of,
)
from huiyin.accounts.queries.walls import (
    HiddenFrom,
    accounts_named,
    accounts_named_in,
    hidden_from,
    is_walled,
    led_by_accounts,
    seat_unit_ids,
)
from huiyin.accounts.rules import (
    LEADING_ROLES,
    RESPONSIBILITY_LABELS,
    SIDE_LABELS,
    ResponsibilityKind,
    Side,
)

__all__ = [
    "LEADING_ROLES",
    "RESPONSIBILITY_LABELS",
    "SIDE_LABELS",
    "AccountLine",
    "ApiClient",
    "HiddenFrom",
    "QueueFacts",
    "ResponsibilityFacts",
    "ResponsibilityKind",
    "SeatFacts",
    "Side",
    "TokenLine",
    "account_id_of",
    "account_line",
    "account_names",
    "accounts_named",
    "accounts_named_in",
    "accounts_page",
    "actor_for",
    "actor_of",
    "client_for",
    "compartment_among",
    "compartment_units",
    "hidden_from",
    "is_walled",
    "led_by_accounts",
    "may_manage_account",
    "members_of",
    "queues_of",
    "responsibilities",
    "seat",
    "seat_counts",
    "seat_unit_ids",
    "seats_by_ids",
    "seats_in",
    "seats_of",
    "seats_of_account",
    "seats_page",
    "tokens_page",
]
