"""The demo: the invented city with its people and two years of matters."""

from huiyin.cli.demo.load import load

__all__ = ["load"]
