"""The invented city 江城市: its territory, bodies, duties and people."""

from huiyin.cli.demo.city.build import DemoCity, build
from huiyin.cli.demo.city.sign_ins import PASSWORD, SIGN_INS, SignIn, sign_ins

__all__ = ["PASSWORD", "SIGN_INS", "DemoCity", "SignIn", "build", "sign_ins"]
