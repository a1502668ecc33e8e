"""Matters that another platform or organ hands on."""
