"""Electronic mail by SMTP."""
