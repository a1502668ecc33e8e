"""Fax, entered by a clerk."""
