"""What a unit may answer to a suggestion (D-25)."""

ADOPTION_LABELS: dict[str, str] = {"adopt": "采纳", "partly": "部分采纳", "not_adopted": "未采纳"}

ADOPTED = frozenset({"adopt", "partly"})
"""What is adopted says by which measures."""
