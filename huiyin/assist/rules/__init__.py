"""Pure rules: what is asked, how an answer is read, when asking rests."""
