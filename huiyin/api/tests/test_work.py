"""Work list, declared actions, performing them, odd addresses, allowance, the description."""

import pytest
from django.urls import resolve

from huiyin.api.v1 import clients
from huiyin.api.v1.allowance import Allowance, Wait
from huiyin.api.v1.performing import offered_to_clients
from huiyin.kernel.roles import Role
from huiyin.matters.actions import all_actions
from huiyin.matters.models import Claim


def test_the_work_list_of_the_clients_unit(a_caller, city):
    caller = a_caller()
    number = caller.file().json()["number"]
    page = caller.get("matters").json()
    (row,) = page["rows"]
    assert (row["number"], row["state"], row["due"]["strict"]) == (number, "registered", "2026-03-17")
    assert page["counts"]["all"] == 1
    assert a_caller("d2-xf").get("matters").json()["rows"] == []
    assert caller.get("matters?tab=register&page=99").json()["page"] == 1


@pytest.mark.parametrize("query", ["tab=nothing", "page=0", "page=x", "page=99999999999999999999"])
def test_odd_pages_are_422(a_caller, query):
    answer = a_caller().get(f"matters?{query}")
    assert (answer.status_code, answer.json()["code"]) == (422, "request.field")


def test_every_declared_action_is_listed_with_its_fields(a_caller):
    told = {one["verb"]: one for one in a_caller().get("actions").json()}
    assert set(told) == {action.verb for action in all_actions()}
    assert {field["name"] for field in told["forward"]["fields"]} >= {"unit", "reason"}
    assert told["accept"]["basis"]


def test_an_action_is_performed_with_the_rights_of_the_unit(a_caller, city):
    caller = a_caller()
    caller.file()
    claim = Claim.objects.get()
    done = caller.post(
        f"claims/{claim.pk}/actions/classify",
        {"values": {"claim_class": "suggestion", "procedure": "ordinary"}},
    )
    assert done.status_code == 200, done.json()
    assert done.json()["verb"] == "classify"
    assert Claim.objects.get().class_confirmed
    stranger = a_caller("d2-cg")
    answer = stranger.post(
        f"claims/{claim.pk}/actions/classify",
        {"values": {"claim_class": "petition", "procedure": "ordinary"}},
    )
    assert answer.status_code == 404


def test_an_older_version_409_and_a_missing_field_422(a_caller):
    caller = a_caller()
    caller.file()
    path = f"claims/{Claim.objects.get().pk}/actions/classify"
    first = caller.post(
        path, {"version": 1, "values": {"claim_class": "suggestion", "procedure": "ordinary"}}
    )
    assert first.json()["version"] == 2
    assert (
        caller.post(
            path, {"version": 1, "values": {"claim_class": "petition", "procedure": "ordinary"}}
        ).json()["code"]
        == "matter.changed"
    )
    answer = caller.post(path, {"values": {}})
    assert (answer.status_code, answer.json()["field"]) == (422, "claim_class")
    assert caller.post(path, {"values": {"colour": "red"}}).json()["field"] == "values.colour"


def test_a_key_without_role_or_scope_performs_nothing(a_caller):
    caller = a_caller()
    caller.file()
    path = f"claims/{Claim.objects.get().pk}/actions/classify"
    for scopes, status in ((("actions:write",), 404), (("matters:read", "role:clerk"), 403)):
        assert (
            a_caller("xf", *scopes)
            .post(path, {"values": {"claim_class": "petition", "procedure": "ordinary"}})
            .status_code
            == status
        )


def test_no_program_stands_in_for_who_approves_reviews_or_reads_accusations():
    assert set(clients.ROLES).isdisjoint({Role.HEAD, Role.REVIEWER, Role.DISCIPLINE, Role.ADMIN, Role.LEADER})
    assert all(f"role:{role}" in clients.SCOPES for role in clients.ROLES)


def test_what_is_the_petitioners_own_has_no_operation():
    verbs = {action.verb for action in offered_to_clients()}
    assert "accept" in verbs
    assert verbs.isdisjoint({"register", "change_consents"})


@pytest.mark.parametrize(
    "path", ["claims/0/actions/accept", "claims/999999999999999999999999/actions/accept"]
)
def test_claims_that_are_not_there_are_404(a_caller, path):
    assert a_caller().post(path, {"values": {}}).status_code == 404


@pytest.mark.parametrize(
    ("path", "method", "status"),
    [
        ("/api/", "get", 404),
        ("/api/v2/arrivals", "get", 404),
        ("/api/v1/nothing", "post", 404),
        ("/api/v1/claims/1/actions/nothing", "post", 404),
        ("/api/v1/claims/x/actions/accept", "post", 404),
        ("/api/v1/arrivals", "delete", 405),
        ("/api/v1/matters", "post", 405),
    ],
)
def test_odd_addresses_are_refused_in_json(a_caller, path, method, status):
    answer = getattr(a_caller().http, method)(path)
    assert answer.status_code == status
    assert set(answer.json()) == {"code", "message", "field"}


def test_r29_a_runaway_client_is_told_to_wait_and_others_are_not(a_caller, monkeypatch):
    monkeypatch.setattr(clients, "_calls", Allowance(3, 60))
    runaway, other = a_caller("xf"), a_caller("d1-xf")
    assert [runaway.get("matters").status_code for _ in range(4)] == [200, 200, 200, 429]
    answer = runaway.get("matters")
    assert 1 <= int(answer.headers["Retry-After"]) <= 21
    assert other.get("matters").status_code == 200


def test_an_allowance_refills_and_its_memory_stays_flat():
    now = [0.0]
    allowance = Allowance(2, 10, most_callers=50, ticks=lambda: now[0])
    allowance.spend("a")
    allowance.spend("a")
    with pytest.raises(Wait) as wait:
        allowance.spend("a")
    now[0] += wait.value.seconds
    allowance.spend("a")
    for n in range(500):
        allowance.spend(n)
        now[0] += 1
    assert len(allowance._left) <= 50


def test_a_fault_of_ours_is_told_plainly(a_caller, monkeypatch):
    def broken(*_args, **_named):
        raise ZeroDivisionError

    monkeypatch.setattr("huiyin.api.v1.matters.matters.work_list", broken)
    answer = a_caller().get("matters")
    assert (answer.status_code, answer.json()["code"]) == (500, "fault")


def test_the_description_is_chinese_complete_and_open(a_caller):
    told = a_caller().http.get("/api/v1/openapi.json").json()
    operations = [one for path in told["paths"].values() for one in path.values()]
    assert len(operations) == 20 + len(offered_to_clients())
    assert len({one["operationId"] for one in operations}) == len(operations)
    for one in operations:
        assert any("\u4e00" <= sign <= "\u9fff" for sign in one["summary"] + one["description"])
        assert {"401", "403", "422", "429"} <= set(one["responses"])
    arrival = told["components"]["schemas"]["ArrivalIn"]
    assert all(field.get("description") for field in arrival["properties"].values())
    assert "examples" in arrival["properties"]["text"]
    body = told["paths"]["/api/v1/claims/{claim_id}/actions/classify"]["post"]["requestBody"]
    assert body["content"]["application/json"]["schema"]


def test_the_addresses_are_the_declared_ones():
    assert resolve("/api/v1/arrivals").namespace == "api-1"
