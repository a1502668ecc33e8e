"""How the tests of this house run: their settings, their cluster, a fresh database from a migrated template."""
