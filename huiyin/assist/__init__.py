"""The optional large language model on the city's own servers."""
