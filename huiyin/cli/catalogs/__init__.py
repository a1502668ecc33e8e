"""The strings that people read: found in templates and code, compared with the English catalog."""
