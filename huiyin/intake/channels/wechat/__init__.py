"""The city's WeChat account and mini program."""
