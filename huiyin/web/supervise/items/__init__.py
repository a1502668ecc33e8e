"""Pages of two lists: risks of topics, projects and decisions, and problems that units found."""
