"""Accounts and seats."""
