"""Papers of petition handling: mandatory contents enforced, numbered without gaps, never changed."""
