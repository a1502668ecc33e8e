"""Keys of other systems."""

import secrets
from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from huiyin.accounts import permissions
from huiyin.accounts.models import ApiToken
from huiyin.accounts.queries.clients import digest_of, forget_clients
from huiyin.accounts.rules import SCOPE
from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound, Refused
from huiyin.kernel.text import shorten, tidy


def issue_token(
    *, client: str, unit_id: int, scopes: Iterable[str], on: date, by: Actor, at: datetime
) -> str:
    """Give a client a key and return it; it is shown this once and never again.

    Scopes read like "arrivals:write". Raises NotAllowed for a stranger, Refused for a missing name or scope.
    """
    permissions.check_seat_manager(by, unit_id)
    client, wanted = shorten(tidy(client), 60), sorted(set(scopes))
    if not client:
        raise Refused("请填写接入系统的名称。", code="token.client_missing", field="client")
    if not wanted or not all(SCOPE.fullmatch(scope) for scope in wanted):
        raise Refused("请至少选择一项权限范围。", code="token.scopes", field="scopes")
    token = "hy_" + secrets.token_urlsafe(32)
    with transaction.atomic():
        row = ApiToken.objects.create(
            client=client, unit_id=unit_id, scopes=wanted, digest=digest_of(token), opened_on=on
        )
        detail = {"client": client[:60], "unit": unit_id, "scopes": wanted}
        record(f"token:{row.id}", "token.issued", by=by, at=at, detail=detail)
        _clients_changed()
    return token


def revoke_token(token_id: int, *, on: date, by: Actor, at: datetime) -> None:
    """The key opens nothing from this day on. Raises NotFound for an unknown key."""
    with transaction.atomic():
        row = ApiToken.objects.select_for_update().filter(pk=token_id).first()
        if row is None:
            raise NotFound("没有这个接口密钥。", code="token.unknown")
        permissions.check_seat_manager(by, row.unit_id)
        row.closed_on = min(on, row.closed_on or on)
        row.save(update_fields=["closed_on"])
        record(f"token:{row.id}", "token.revoked", by=by, at=at, detail={"on": on.isoformat()})
        _clients_changed()


def _clients_changed() -> None:
    """This process knows at once; again after the commit, lest it has read the old keys meanwhile."""
    forget_clients()
    transaction.on_commit(forget_clients)
