"""Dashboards: a supervisor's morning, a leader's city, a head's own unit, and the wall, all from the same parts."""
