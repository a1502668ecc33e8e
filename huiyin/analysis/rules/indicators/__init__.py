"""Indicators: what each number means, in which span of days, and how it is set against another; pure."""
