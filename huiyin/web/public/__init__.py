"""The citizens' pages: filing, receipt, tracking, and what one should know."""
