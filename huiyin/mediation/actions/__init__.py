"""From consent to agreement, or back to ordinary handling."""
