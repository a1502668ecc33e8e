"""What `make install` builds from sources that are not committed: front-end files and message catalogs."""
