"""A notice's wording: parts, of which those are left out whose words were not given. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from huiyin.post.rules.words import WORDS

LONGEST_SMS = 67
"""Signs of one part of a long text message."""

LONGEST_SIGN = 10
"""Room for the sender's sign that the gateway puts in front, such as 【江城市信访局】."""

_KEYS = re.compile(r"{(\w+)}")


@dataclass(frozen=True)
class Template:
    """One occasion. `to` is petitioner or office; the first part must stand, others need their words."""

    name: str
    title: str
    to: str
    parts: tuple[str, ...]

    @property
    def keys(self) -> frozenset[str]:
        """All words that may be given."""
        return frozenset(key for part in self.parts for key in _KEYS.findall(part))

    def check(self, variables: Mapping[str, object]) -> tuple[dict[str, str], dict[str, str]]:
        """The words that the notice uses, open ones and secret ones; what it does not use is dropped.

        Raises ValueError when a word of the first part is missing or a value is not of its kind.
        """
        given = {key: _read(self.name, key, variables[key]) for key in self.keys if _given(variables, key)}
        words = {key: word for key, word in given.items() if word is not None}
        missing = set(_KEYS.findall(self.parts[0])) - set(words)
        if missing:
            raise ValueError(f"notice {self.name!r} needs {sorted(missing)}")
        secret = {key: value for key, value in words.items() if WORDS[key].secret}
        return {key: value for key, value in words.items() if key not in secret}, secret

    def render(self, words: Mapping[str, str]) -> str:
        """The text; a secret word that is gone leaves its part out."""
        kept = (part for part in self.parts if all(key in words for key in _KEYS.findall(part)))
        return "".join(kept).format_map(words)

    def longest(self) -> int:
        """Signs of the longest text this wording can make, the sender's sign included."""
        return LONGEST_SIGN + len(self.render({key: WORDS[key].longest for key in self.keys}))


def _given(variables: Mapping[str, object], key: str) -> bool:
    return variables.get(key) not in (None, "")


def _read(name: str, key: str, value: object) -> str | None:
    word = WORDS[key].read(value)
    if word is None and not WORDS[key].free:
        raise ValueError(f"notice {name!r}: {key!r} is not a {WORDS[key].label}")
    return word
