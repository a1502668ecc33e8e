"""Mediation and settlement with the consent of both sides."""
