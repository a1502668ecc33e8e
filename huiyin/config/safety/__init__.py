"""Start-up refuses unsafe settings and says why (R2)."""

from huiyin.config.safety.gate import Problem, enforce, problems

__all__ = ["Problem", "enforce", "problems"]
