"""The law as pure checks: plain values and dates in, a reason out. No framework, no tables."""
