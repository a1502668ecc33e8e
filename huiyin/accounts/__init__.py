"""Accounts, seats, rights."""
