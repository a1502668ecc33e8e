"""The only ways to change accounts, seats, responsibilities and keys; each leaves one audit row. Tries are counted."""

from huiyin.accounts.actions.assign_responsibility import assign_responsibility
from huiyin.accounts.actions.change_password import change_own_password, reset_password
from huiyin.accounts.actions.close_account import close_account
from huiyin.accounts.actions.close_seat import close_seat
from huiyin.accounts.actions.grant_roles import grant_roles
from huiyin.accounts.actions.join_virtual_unit import join_virtual_unit
from huiyin.accounts.actions.load_staff import (
    AccountSeed,
    LoadedStaff,
    ResponsibilitySeed,
    SeatSeed,
    load_staff,
)
from huiyin.accounts.actions.open_account import open_account
from huiyin.accounts.actions.open_seat import open_seat
from huiyin.accounts.actions.tokens import issue_token, revoke_token
from huiyin.accounts.actions.tries import (
    QUERY_CODES,
    Allowance,
    count_try,
    forget_tries,
    sweep_tries,
    tries,
)

__all__ = [
    "QUERY_CODES",
    "AccountSeed",
    "Allowance",
    "LoadedStaff",
    "ResponsibilitySeed",
    "SeatSeed",
    "assign_responsibility",
    "change_own_password",
    "close_account",
    "close_seat",
    "count_try",
    "forget_tries",
    "grant_roles",
    "issue_token",
    "join_virtual_unit",
    "load_staff",
    "open_account",
    "open_seat",
    "reset_password",
    "revoke_token",
    "sweep_tries",
    "tries",
]
