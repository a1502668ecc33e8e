"""What a petitioner and the office do with a verdict."""
