"""Signing in and out, and choosing the seat one acts from."""
