"""POST and GET /arrivals."""

from django.http import HttpRequest, HttpResponse
from ninja import Header, Router, Status

from huiyin.accounts.actions import QUERY_CODES, count_try, forget_tries
from huiyin.api.v1.allowance import Wait
from huiyin.api.v1.arrivals.limits import RunningLimitOut, limits_out
from huiyin.api.v1.arrivals.schemas import ArrivalIn, ArrivalOut, ClaimOut, ReceiptOut, StepOut
from huiyin.api.v1.arrivals.submission import submission
from huiyin.api.v1.clients import Caller, caller
from huiyin.api.v1.keys import check_key
from huiyin.api.v1.schemas import REFUSALS, due_out, due_seen
from huiyin.intake import actions as intake
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import HuiyinError, NotFound
from huiyin.kernel.numbers import tidy_number
from huiyin.matters import queries as matters
from huiyin.matters.actions import query_code
from huiyin.matters.queries import Tracking
from huiyin.supervision import actions as urging
from huiyin.supervision import queries as supervision
from huiyin.units import queries as units

router = Router()


@router.post(
    "",
    response={201: ReceiptOut, 200: ReceiptOut, **REFUSALS},
    summary="登记来件",
    description="登记一件来件，得到编号、查询码和首个期限。需要 `arrivals:write`。登记即受条例约束：不得再删改。",
    operation_id="register_arrival",
)
def register(
    request: HttpRequest,
    response: HttpResponse,
    given: ArrivalIn,
    idempotency_key: str = Header("", alias="Idempotency-Key", description="防重键，1 至 200 个字符"),  # type: ignore[type-arg]
) -> Status[ReceiptOut]:
    """Register an arrival; the same key gives the same receipt."""
    client = caller(request, "arrivals:write")
    check_key(idempotency_key)
    made = intake.file(submission(given, idempotency_key, client), by=client.door, at=clock.now(), wait=False)
    response.headers["Location"] = f"{request.path}/{made.number}"
    if made.known:
        response.headers["Idempotent-Replayed"] = "true"
    receipt = ReceiptOut(
        number=made.number,
        code=made.code,
        received_at=made.received_at,
        due=due_out("受理或者转送", made.due),
        known=made.known,
        event_day=given.event_day,
        running_limits=_running_limits(given, restricted=made.restricted),
    )
    return Status(200 if made.known else 201, receipt)


@router.get(
    "/{number}",
    response={200: ArrivalOut, **REFUSALS},
    summary="查询来件进度",
    description="凭信访人的查询码（`X-Query-Code` 头），或者凭本单位有权看到的事项查询。需要 `arrivals:read`。"
    "检举控告只能凭查询码。",
    operation_id="read_arrival",
)
def read(
    request: HttpRequest,
    number: str,
    query_code: str = Header("", alias="X-Query-Code", description="信访人的查询码，可以不填"),  # type: ignore[type-arg]
) -> ArrivalOut:
    """How an arrival stands."""
    client = caller(request, "arrivals:read")
    number = tidy_number(number)
    found = _by_code(number, query_code) if query_code else _by_right(number, client)
    return _out(found)


@router.post(
    "/{number}/claims/{int:ordinal}/urge",
    response={200: ArrivalOut, **REFUSALS},
    summary="群众催办",
    description="信访人凭查询码（`X-Query-Code` 头）催办一项诉求，承办单位会收到提醒；"
    "当地规定的工作日过后可以再次催办，不到的会说明哪天可以。需要 `arrivals:write`。",
    operation_id="urge_claim",
)
def urge(
    request: HttpRequest,
    number: str,
    ordinal: int,
    query_code: str = Header(alias="X-Query-Code", description="信访人的查询码"),  # type: ignore[type-arg]
) -> ArrivalOut:
    """Urge the unit that owes the next step; the answer says how the arrival stands now."""
    caller(request, "arrivals:write")
    found = _by_code(tidy_number(number), query_code)
    claim = next((one for one in found.claims if one.ordinal == ordinal), None)
    if claim is None:
        raise NotFound("没有这项诉求，请核对序号。", code="claim.unknown", field="ordinal")
    urging.urge(claim.id, by=Actor.citizen(found.arrival_id), at=clock.now())
    return _out(found)


def _running_limits(given: ArrivalIn, *, restricted: bool) -> list[RunningLimitOut]:
    """What must be told on the day of intake (P-7); of accusations nothing."""
    if restricted:
        return []
    found = matters.limits_of_text(
        given.text, given.claim_class, given.event_day, on=clock.today(), whole=False
    )
    return limits_out(found)


def _by_code(number: str, code: str) -> Tracking:
    # Counted before it is looked at, so that many at once are no more than one after the other.
    now = clock.now()
    count, until = count_try(QUERY_CODES, number, at=now)
    if count > QUERY_CODES.times:
        raise Wait(max(1, int((until - now).total_seconds())))
    citizen = matters.prove(number, code)
    forget_tries(QUERY_CODES, number)
    return matters.tracking(citizen, on=clock.today())


def _by_right(number: str, client: Caller) -> Tracking:
    """What the unit of the client may see anyway. The same answer for none and for one that it may not see."""
    found = matters.tracking(_of_number(number), on=clock.today())
    if found.restricted or not matters.may_see(client.seat, found.matter_id, clock.today()):
        raise _unknown()
    return found


def _of_number(number: str) -> Actor:
    try:
        return matters.prove(number, query_code(number))
    except HuiyinError as error:
        raise _unknown() from error


def _unknown() -> NotFound:
    return NotFound("没有找到这个编号，或者需要查询码。", code="arrival.unknown", field="number")


def _out(found: Tracking) -> ArrivalOut:
    names, urges, today = units.units(_unit_ids(found)), supervision.urges_of(found), clock.today()
    return ArrivalOut(
        number=found.number,
        received_at=found.received_at.astimezone(SHANGHAI),
        channel=found.channel,
        status=found.status,
        joined=found.joined,
        event_day=found.event_day,
        claims=[
            ClaimOut(
                ordinal=claim.ordinal,
                status=claim.status,
                unit=_name(names, claim.unit_id),
                outcome=claim.outcome_label,
                dues=[due_seen(one) for one in (*claim.dues, *claim.own_windows)],
                running_limits=limits_out(claim.limits),
                urged_on=urges[claim.id].urged_on,
                urge_answered_on=urges[claim.id].answered_on,
                may_urge_from=urges[claim.id].first_day(today),
            )
            for claim in found.claims
        ],
        steps=[
            StepOut(
                at=step["at"].astimezone(SHANGHAI), label=step["label"], unit=_name(names, step["unit_id"])
            )
            for step in found.steps
        ],
    )


def _unit_ids(found: Tracking) -> set[int]:
    held = {claim.unit_id for claim in found.claims} | {step["unit_id"] for step in found.steps}
    return {unit_id for unit_id in held if unit_id is not None}


def _name(names: dict[int, units.UnitFacts], unit_id: int | None) -> str:
    return names[unit_id].name if unit_id in names else ""
