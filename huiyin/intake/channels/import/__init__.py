"""Files with many messages, loaded at once."""
