"""Pages of whoever calls petitioners back."""
