"""Text messages by a gateway that speaks HTTP."""
