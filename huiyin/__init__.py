"""Huiyin (回音): the platform on which a Chinese city handles the petitions of its people."""

__version__ = "0.1.0"
