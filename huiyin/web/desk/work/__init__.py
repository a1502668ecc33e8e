"""My work: what the unit owes, by due date."""
