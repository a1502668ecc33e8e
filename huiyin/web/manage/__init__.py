"""Pages of administrators and auditors: units, seats, accounts, lists, calendar, audit."""
