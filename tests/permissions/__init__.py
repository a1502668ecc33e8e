"""Who may see and do what, checked for everybody against everything."""
