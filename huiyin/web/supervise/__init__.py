"""Supervision at a glance: what stands with which body, and what is late. The watcher handles nothing here."""
