"""The pages: one folder per page group, and the base they all stand on."""
