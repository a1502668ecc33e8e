"""Recording the authority of an agent (R-111)."""

from datetime import date, datetime

from django.db import transaction

from huiyin.audit import actions as audit
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.people.models import Petitioner, Representation
from huiyin.people.permissions import check_may_change
from huiyin.people.queries.agents import in_force
from huiyin.people.queries.known import stored

KINDS = {"agent": "委托代理人", "guardian": "监护人"}


def authorise_agent(
    principal_id: int,
    agent_id: int,
    *,
    scope: str,
    authority: str,
    valid_from: date,
    by: Actor,
    at: datetime,
    valid_until: date | None = None,
    kind: str = "agent",
    at_most: int = 2,
) -> int:
    """Record that an agent may speak for a petitioner by a written authority; returns its id.

    `authority` names the paper (authorisation letter, proof of guardianship), `at_most` is the profile's number of
    agents at one time. Raises Refused, NotAllowed, NotFound.
    """
    check_may_change(by)
    with transaction.atomic():
        # The principal's row is the lock under which its agents are counted.
        Petitioner.objects.select_for_update(of=("self",)).filter(pk=principal_id).first()
        principal, agent = stored(principal_id), stored(agent_id)
        row = Representation(
            principal=principal,
            agent=agent,
            kind=kind,
            scope=_given(scope, "scope", "代理权限"),
            authority=_given(authority, "authority", "授权文书"),
            valid_from=valid_from,
            valid_until=valid_until,
            created_at=at,
        )
        _check(row, principal, agent, at_most)
        row.save(force_insert=True)
        detail = {"representation": row.pk, "agent": agent_id, "kind": kind}
        audit.record(f"people:{principal_id}", "people.authorise_agent", by=by, at=at, detail=detail)
    return row.pk


def _given(text: str, field: str, label: str) -> str:
    line = tidy(text)
    if not 2 <= len(line) <= 200:
        raise Refused(f"请填写{label}（2 至 200 字）。代理须有书面授权。", code="people.agent", field=field)
    return line


def _check(row: Representation, principal: Petitioner, agent: Petitioner, at_most: int) -> None:
    if row.kind not in KINDS:
        raise Refused("请选择委托代理人或者监护人。", code="people.agent", field="kind")
    if principal.key == agent.key:
        raise Refused("代理人与委托人不能是同一人。", code="people.agent", field="agent")
    if row.valid_until is not None and row.valid_until < row.valid_from:
        raise Refused("委托的截止日期不能早于生效日期。", code="people.agent", field="valid_until")
    others = in_force(row.valid_from).filter(principal=principal)
    if others.filter(agent=agent).exists():
        raise Refused("这位代理人的委托仍在有效期内，无需重复登记。", code="people.agent", field="agent")
    if others.count() >= at_most:
        raise Refused(
            f"信访人同时委托的代理人不超过 {at_most} 名，请先解除原有委托。",
            code="people.too_many_agents",
            field="agent",
        )
