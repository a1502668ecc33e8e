"""What the rows of the record speak of, by the names that people read: numbers of the register, bodies, seats."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Self

from django.urls import reverse
from django.utils.translation import gettext as _

from huiyin.accounts import queries as accounts
from huiyin.matters.queries.chains import register_names
from huiyin.units import queries as units
from huiyin.web.manage.audit.values import KEY_LABELS, LEFT_OUT, code_labels
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Link

CHAIN_LABELS = {
    "account": "账号",
    "assist": "大模型使用",
    "accounts": "人员载入",
    "catalogue": "事项目录",
    "edition": "目录版本",
    "exports": "登记簿导出",
    "matter": "信访事项",
    "people": "信访人登记",
    "people:keys": "加密密钥",
    "place": "地点",
    "routing": "职责清单",
    "routing:samples": "试验例句",
    "token": "接口密钥",
    "unit": "单位",
    "units": "单位载入",
}
_MATTERS = ("with", "other", "into", "out_of", "copied_from")
_ARRIVALS = ("arrival", "arrivals")
_CLAIMS = ("claim", "from_claim")
_UNITS = ("unit", "asked", "from_parent", "to_parent")

Row = tuple[str, Mapping[str, Any]]
"""The chain of a row and what it holds."""


class Names:
    """The names for some rows, looked up together."""

    def __init__(
        self, chains: Mapping[str, Mapping[int, str]], values: Mapping[str, Mapping[Any, str]]
    ) -> None:
        self.chains, self.values = chains, values

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Self:
        """Look them up."""
        rows = list(rows)
        held = {kind: _chained(rows, kind) for kind in CHAIN_LABELS}
        found = register_names(
            matters=held["matter"] | _given(rows, _MATTERS),
            arrivals=_given(rows, _ARRIVALS),
            claims=_given(rows, _CLAIMS),
        )
        claims = {key: _("第%(n)s项") % {"n": ordinal} for key, ordinal in found.claims.items()}
        bodies = {key: body.name for key, body in units.units(held["unit"] | _given(rows, _UNITS)).items()}
        seats = {key: seat.label for key, seat in accounts.seats_by_ids(_given(rows, ("seat",))).items()}
        chains = {
            "matter": found.matters,
            "account": accounts.account_names(held["account"]),
            "unit": bodies,
            "place": {key: place.name for key, place in units.places(held["place"]).items()},
        }
        values: dict[str, Mapping[Any, str]] = dict(code_labels()) | {"seat": seats}
        values |= dict.fromkeys(_MATTERS, found.matters) | dict.fromkeys(_ARRIVALS, found.arrivals)
        return cls(chains, values | dict.fromkeys(_CLAIMS, claims) | dict.fromkeys(_UNITS, bodies))

    def chain(self, chain: str) -> str | Link:
        """What a chain is about; of a matter with the way to its whole record."""
        if chain in CHAIN_LABELS:
            return say(CHAIN_LABELS[chain])
        kind, _colon, key = chain.partition(":")
        label = say(CHAIN_LABELS.get(kind, kind))
        name = self.chains.get(kind, {}).get(_number(key), "")
        if kind == "matter" and name:
            return Link(f"{label} {name}", f"{reverse('manage:audit')}?number={name}")
        return f"{label} {name or key}".strip()

    def words(self, detail: Mapping[str, Any], *, of: str = "") -> str:
        """What a row holds, part by part; the number of the matter `of` whose chain it stands is not told again."""
        kind, _colon, key = of.partition(":")
        own = self.chains.get(kind, {}).get(_number(key))
        told = ((key, self._value(key, value)) for key, value in detail.items() if key not in LEFT_OUT)
        return "；".join(
            f"{say(KEY_LABELS.get(key, key))} {value}" for key, value in told if value and value != own
        )

    def _value(self, key: str, value: Any) -> str:
        if isinstance(value, list):
            return "、".join(self._value(key, each) for each in value)
        if isinstance(value, dict) and key == "assisted":
            return f"{value['model']} {value['percent']}%"
        if isinstance(value, dict):
            return json.dumps(value, ensure_ascii=False)
        if isinstance(value, bool):
            return _("是") if value else _("否")
        return say(self.values.get(key, {}).get(value, str(value)))


def _chained(rows: Iterable[Row], kind: str) -> set[int]:
    parts = (chain.partition(":") for chain, _detail in rows)
    return {_number(key) for name, _colon, key in parts if name == kind and _number(key)}


def _given(rows: Iterable[Row], keys: Iterable[str]) -> set[int]:
    held = (detail.get(key) for _chain, detail in rows for key in keys)
    flat = (each for value in held for each in (value if isinstance(value, list) else [value]))
    return {each for each in flat if isinstance(each, int)}


def _number(key: str) -> int:
    return int(key) if key.isdecimal() and len(key) < 19 else 0
