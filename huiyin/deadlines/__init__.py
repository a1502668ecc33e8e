"""Deadlines: the working-day calendar, limits, suspensions and due dates. Pure: no tables, no clock."""
