"""The handbook and the map of rights, both made from the declared procedure."""
