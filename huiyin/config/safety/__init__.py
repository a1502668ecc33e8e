"""Start-up refuses unsafe settings and says why (R2)."""

from huiyin.config.safety.gate import Problem, enforce, problems
from huiyin.config.safety.settings_rules import warnings

__all__ = ["Problem", "enforce", "problems", "warnings"]
