"""Notices to people, units and seats: queued with the act, delivered after it, none missing."""
