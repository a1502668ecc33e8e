"""A client of the API, with a key of its own."""

import json
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client

from huiyin.accounts.actions import issue_token
from huiyin.intake.factories import AT, SYSTEM, City, a_receiving_city
from huiyin.kernel import clock

ALL = (
    "arrivals:write",
    "arrivals:read",
    "matters:read",
    "actions:write",
    "role:clerk",
    "role:handler",
    "role:liaison",
)


@dataclass
class Caller:
    """Calls the API with one key."""

    token: str
    http: Client

    def get(self, path: str, **headers: str) -> Any:
        return self.http.get(f"/api/v1/{path}", headers=self._headers(headers))

    def post(self, path: str, body: Any, **headers: str) -> Any:
        data = body if isinstance(body, bytes | str) else json.dumps(body)
        return self.http.post(
            f"/api/v1/{path}", data, content_type="application/json", headers=self._headers(headers)
        )

    def file(self, key: str = "k1", **said: Any) -> Any:
        body = {"text": "柳岸社区门口的路灯坏了，请修理路灯。"} | said
        return self.post("arrivals", body, **{"Idempotency-Key": key})

    def _headers(self, more: dict[str, str]) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"} | more


@pytest.fixture
def city(db: None) -> City:
    return a_receiving_city()


@pytest.fixture
def a_caller(city: City):
    """Makes callers: `a_caller("d1-cg", "arrivals:read")`."""

    def make(unit: str = "xf", *scopes: str) -> Caller:
        token = issue_token(
            client=f"{unit}的系统",
            unit_id=city.unit(unit),
            scopes=scopes or ALL,
            on=AT.date(),
            by=SYSTEM,
            at=AT,
        )
        return Caller(token, Client(raise_request_exception=False))

    with clock.frozen(AT):
        yield make
