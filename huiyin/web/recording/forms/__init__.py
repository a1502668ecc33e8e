"""The forms of recording, one per door."""
