"""Reminders and orders: what a unit was asked and answers, what an office wrote and judges."""
