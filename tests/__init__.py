"""Tests of the whole house: its order, and its journeys."""
