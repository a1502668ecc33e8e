"""The only ways to change accounts, seats, responsibilities and keys; each leaves one audit row."""

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

__all__ = [
    "AccountSeed",
    "LoadedStaff",
    "ResponsibilitySeed",
    "SeatSeed",
    "assign_responsibility",
    "change_own_password",
    "close_account",
    "close_seat",
    "grant_roles",
    "issue_token",
    "join_virtual_unit",
    "load_staff",
    "open_account",
    "open_seat",
    "reset_password",
    "revoke_token",
]
