"""One folder per channel, found by scanning: each holds `channel.py` with a CHANNEL named like the folder."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from huiyin.intake.channel import Channel
from huiyin.kernel.errors import Refused


class ChannelError(Exception):
    """A channel is declared wrongly; start-up stops."""


@cache
def all_channels() -> Mapping[str, Channel]:
    """Every channel by its code, in the order in which pages list them."""
    found = [_load(info.name) for info in pkgutil.iter_modules(__path__) if info.ispkg]
    return {channel.code: channel for channel in sorted(found, key=lambda one: (one.order, one.code))}


def channel(code: str) -> Channel:
    """One channel. Raises Refused for a code that no folder has."""
    found = all_channels().get(code)
    if found is None:
        known = "、".join(all_channels())
        raise Refused(f"没有“{code}”这个渠道。可用：{known}。", code="channel.unknown", field="channel")
    return found


def _load(name: str) -> Channel:
    declared = getattr(importlib.import_module(f"{__name__}.{name}.channel"), "CHANNEL", None)
    if not isinstance(declared, Channel) or declared.code != name:
        raise ChannelError(f"{__name__}.{name}.channel must declare CHANNEL with code {name!r}")
    return declared
