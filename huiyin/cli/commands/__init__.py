"""One file per command; see the README beside this folder."""
