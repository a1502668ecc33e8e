"""怎么办: to whom, how, how long, what to bring, from the catalogue; for the screen and for paper."""
