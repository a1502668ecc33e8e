"""Texts veiled before they leave the process: what names a person stands there as 【甲】 or 【电话1】 (C-4, C-7)."""

from huiyin.people.rules.veiling.key import Veiled
from huiyin.people.rules.veiling.veil import veil

__all__ = ["Veiled", "veil"]
