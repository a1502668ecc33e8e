"""The order of the house, checked: budgets, names, imports, doors, tables, dependencies, what may never be here."""
