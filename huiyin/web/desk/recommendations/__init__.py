"""A recommendation as its writer and its addressee see it, and the list of those that came."""
