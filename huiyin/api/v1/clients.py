"""Who calls: a client's key, what it may do, and as whom it acts."""

from dataclasses import dataclass
from typing import cast

from django.conf import settings
from django.http import HttpRequest
from ninja.security import HttpBearer

from huiyin.accounts import queries as accounts
from huiyin.accounts.queries import ApiClient
from huiyin.api.v1.allowance import Allowance
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.kernel.roles import Role

PER_MINUTE = 12_000
"""Calls of one client to one process; HUIYIN_API_PER_MINUTE in the settings says otherwise."""

ROLES = (Role.CLERK, Role.LIAISON, Role.HANDLER, Role.GRID)
"""What a program may stand in for; who approves, reviews or reads accusations is a person."""

SCOPES: dict[str, str] = {
    "arrivals:write": "登记来件",
    "arrivals:read": "查询来件进度",
    "matters:read": "读取本单位待办",
    "actions:write": "办理动作",
    "orders:read": "读取发给本单位的督办、督导和建议",
    "orders:write": "签收、反馈督办、督导和建议",
    **{f"role:{role}": f"以本单位“{role}”职责办理" for role in ROLES},
}

_calls = Allowance(getattr(settings, "HUIYIN_API_PER_MINUTE", PER_MINUTE), 60)


@dataclass(frozen=True)
class Caller:
    """A client that has shown its key."""

    client: ApiClient

    def needs(self, scope: str) -> None:
        """Raises NotAllowed where the key does not carry a scope."""
        if scope not in self.client.scopes:
            raise NotAllowed(
                f"此密钥没有“{SCOPES[scope]}”权限（{scope}），请联系平台管理员。", code="token.scope"
            )

    @property
    def door(self) -> Actor:
        """The actor that files: the system, named by the client."""
        return Actor(kind="system", label=f"接口：{self.client.client}")

    @property
    def seat(self) -> Actor:
        """The actor that works for the client's unit, with the roles that its key carries."""
        unit = self.client.unit
        return Actor(
            kind="seat",
            label=self.client.label,
            unit_id=unit.id,
            unit_name=unit.name,
            unit_path=unit.path,
            roles=frozenset(role for role in ROLES if f"role:{role}" in self.client.scopes),
        )


class Key(HttpBearer):
    """The client's key, in the header Authorization."""

    def authenticate(self, request: HttpRequest, token: str) -> Caller | None:
        """The caller that holds the key today, within its allowance."""
        client = accounts.client_for(token, clock.today()) if token else None
        if client is None:
            return None
        _calls.spend(client.id)
        return Caller(client)


def caller(request: HttpRequest, scope: str) -> Caller:
    """The caller of a request that needs a scope. Raises NotAllowed."""
    found = cast(Caller, request.auth)  # type: ignore[attr-defined]
    found.needs(scope)
    return found
