"""Notices shown on the desk."""
