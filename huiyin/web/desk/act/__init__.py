"""The form of one action on one claim."""
