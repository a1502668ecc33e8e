"""Other systems that come by the API."""

import hashlib
from dataclasses import dataclass
from datetime import date

from huiyin.accounts.models import ApiToken
from huiyin.kernel.refreshed import Refreshed
from huiyin.units.queries import Page, UnitFacts, in_force, paged, unit


@dataclass(frozen=True)
class ApiClient:
    """A known client: the unit it speaks for and what it may do."""

    id: int
    client: str
    unit: UnitFacts
    scopes: frozenset[str]

    @property
    def label(self) -> str:
        """How the client appears in records."""
        return f"接口：{self.client}"


def _load() -> dict[str, ApiToken]:
    return {row.digest: row for row in ApiToken.objects.all()}


def _version() -> object:
    """Keys are given out and closed, never changed otherwise."""
    return tuple(ApiToken.objects.order_by("id").values_list("id", "closed_on"))


_held: Refreshed[dict[str, ApiToken]] = Refreshed(_load, _version)


def client_for(token: str, on: date) -> ApiClient | None:
    """The client that holds this key on a day. A key given or closed by another process is known 3 seconds later."""
    row = _held.get().get(digest_of(token))
    if row is None or not in_force(row.opened_on, row.closed_on, on):
        return None
    body = unit(row.unit_id)
    return ApiClient(row.id, row.client, body, frozenset(row.scopes)) if body.open_on(on) else None


def forget_clients() -> None:
    """Read the keys anew at the next question."""
    _held.forget()


def digest_of(token: str) -> str:
    """What is kept of a key."""
    return hashlib.sha256(token.encode()).hexdigest()


@dataclass(frozen=True)
class TokenLine:
    """A key as a list shows it."""

    id: int
    client: str
    unit: UnitFacts
    scopes: tuple[str, ...]
    opened_on: date
    closed_on: date | None
    open: bool


def tokens_page(*, on: date, number: int = 1, size: int = 50) -> Page[TokenLine]:
    """All keys, the newest first."""
    rows = [
        TokenLine(
            row.id,
            row.client,
            unit(row.unit_id),
            tuple(row.scopes),
            row.opened_on,
            row.closed_on,
            in_force(row.opened_on, row.closed_on, on),
        )
        for row in ApiToken.objects.order_by("-id")
    ]
    return paged(rows, number, size)
