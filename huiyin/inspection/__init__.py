"""Random samples of closed matters, and calling petitioners back."""
