"""Indicators: what each number means, in which span of days, and how it is set against another; pure.

Each is told once, as data (`Indicator`: numerator, denominator, source, law, direction). Floors below give the cases as
querysets with `claim_key`, `unit_key`, `class_key` and `day_key` (`matters.queries.measured` and its like), and
`analysis.queries.indicators` counts them, one statement a source; the list behind a number is found by the condition
that counted it. There is no table, so nothing can be out of date.
"""
