"""Every door by which people bring a matter, up to its place in the register."""
