"""Triage: registered claims, one after another."""
