"""Which unit a matter belongs to, and why."""
