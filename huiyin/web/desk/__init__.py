"""The desk: what a seat owes, the case file and its lawful actions, triage, the register, the handbook."""
