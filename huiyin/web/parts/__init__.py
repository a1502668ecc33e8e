"""Shared parts of pages: layouts, forms, words for dates and states, furniture."""
