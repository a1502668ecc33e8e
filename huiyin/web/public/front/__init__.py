"""Information: the first page, ways and rights, contact, privacy, accessibility."""
