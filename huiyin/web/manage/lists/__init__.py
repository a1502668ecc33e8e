"""Calendar, regional profile, keys of other systems."""
