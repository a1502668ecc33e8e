"""Similar cases (类案推送) beside a case."""
