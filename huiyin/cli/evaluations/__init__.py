"""What `huiyin evaluate` can measure, one a file with the names of a command."""
