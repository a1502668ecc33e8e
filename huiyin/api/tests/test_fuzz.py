"""Whatever is sent: an answer in the agreed form, never a fault of ours."""

import json

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from huiyin.api.v1.arrivals.schemas import ArrivalIn
from huiyin.api.v1.performing import offered_to_clients
from huiyin.matters.models import Claim

CALLS = 400
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.text(max_size=60),
    st.sampled_from(
        ["\x00", "petition", "accusation", "visit", "2026-01-01T00:00:00Z", "9" * 40, "=1+1", "%s", "𠮷"]
    ),
)
VALUES = st.recursive(
    ODD,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=3),
    max_leaves=6,
)
PERSONS = st.fixed_dictionaries(
    {}, optional={"name": ODD, "phone": ODD, "id_number": ODD, "kind": ODD, "email": ODD}
)
GOOD = {
    "text": st.text(min_size=1, max_size=200),
    "petitioner": PERSONS,
    "co_petitioners": st.lists(st.fixed_dictionaries({"petitioner": PERSONS}), max_size=3),
    "people_count": st.integers(-2, 200_000),
    "claims": st.lists(st.text(max_size=20), max_size=4),
    "extra": st.dictionaries(st.text(max_size=10), VALUES, max_size=3),
}
BODIES = st.fixed_dictionaries(
    {},
    optional={
        name: st.one_of(GOOD.get(name, VALUES), GOOD.get(name, ODD), VALUES)
        for name in ArrivalIn.model_fields
    },
)
FUZZ = settings(
    max_examples=CALLS,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    database=None,
)


def check(answer):
    assert answer.status_code < 500, answer.content
    if answer.status_code >= 400:
        assert set(answer.json()) == {"code", "message", "field"}
        assert answer.json()["message"]


def test_r40_four_hundred_odd_arrivals_leave_no_fault(a_caller):
    caller = a_caller()
    seen = set()

    @FUZZ
    @given(body=BODIES, key=st.text(max_size=30))
    @example(body={"text": "三号楼下路灯不亮，请修复。"}, key="plain")
    def call(body, key):
        answer = caller.post(
            "arrivals", json.dumps(body), **{"Idempotency-Key": key.encode("ascii", "ignore").decode()}
        )
        seen.add(answer.status_code)
        check(answer)

    call()
    assert {201, 400, 422} <= seen


def test_r40_four_hundred_odd_actions_leave_no_fault(a_caller):
    caller = a_caller()
    for n in range(3):
        caller.file(f"k{n}")
    claims = list(Claim.objects.values_list("pk", flat=True))
    actions = {action.verb: [field.name for field in action.fields] for action in offered_to_clients()}
    seen = set()

    @FUZZ
    @given(st.data())
    def call(data):
        verb = data.draw(st.sampled_from(sorted(actions)))
        names = st.sampled_from([*actions[verb], "strange"])
        body = data.draw(
            st.one_of(
                VALUES,
                st.fixed_dictionaries(
                    {"values": st.dictionaries(names, ODD | st.sampled_from([1, "1", "yes"]), max_size=4)},
                    optional={"version": st.integers(0, 3) | ODD},
                ),
            )
        )
        claim_id = data.draw(st.sampled_from([*claims, 0, 10**30]))
        answer = caller.post(f"claims/{claim_id}/actions/{verb}", json.dumps(body))
        seen.add(answer.status_code)
        check(answer)

    call()
    assert {404, 422} <= seen
