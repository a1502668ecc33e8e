"""The rock: clock, numbers, errors, notice board, actors. No tables and no framework."""
