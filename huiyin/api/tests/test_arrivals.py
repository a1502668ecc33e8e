"""Arrivals by the API: receipt, replay, refusals, progress."""

from datetime import timedelta

import pytest
from django.test import Client

from huiyin.accounts.actions import revoke_token
from huiyin.accounts.models import ApiToken
from huiyin.intake.factories import AT, SYSTEM
from huiyin.intake.queries import channels
from huiyin.kernel import clock
from huiyin.matters.models import Arrival, ArrivalPetitioner, Matter
from huiyin.people.queries import masked

DONE_IN = 6


def test_an_arrival_is_answered_with_number_code_and_due_date(a_caller, city):
    answer = a_caller("d1-xf").file(petitioner={"name": "王小明", "phone": "138 0000 1111"}, place="d1-s1-c1")
    made = answer.json()
    assert answer.status_code == 201
    assert (made["known"], made["due"]["strict"], made["due"]["provisional"]) == (False, "2026-03-17", False)
    assert answer.headers["Location"] == f"/api/v1/arrivals/{made['number']}"
    arrival = Arrival.objects.get(number=made["number"])
    assert (arrival.channel, arrival.raw["came"]["client"]) == ("transfer", "d1-xf的系统")
    assert "petitioner" not in arrival.raw["came"]["sent"]
    matter = Matter.objects.get(pk=arrival.matter_id)
    assert (matter.registrar_id, matter.place_id) == (city.unit("d1-xf"), city.place("d1-s1-c1"))


def test_a_filing_through_http_costs_six_statements(a_caller, django_assert_max_num_queries):
    caller = a_caller()
    caller.file("warm", petitioner={"name": "王小明", "phone": "13800001111"}, place="d1-s1-c1")
    with django_assert_max_num_queries(DONE_IN):
        answer = caller.file("count", petitioner={"name": "李小红", "phone": "13900002222"}, place="d1-s1-c1")
    assert answer.status_code == 201


def test_r3_a_replay_gives_the_same_number_and_says_so(a_caller):
    caller = a_caller()
    first, again = caller.file("k"), caller.file("k")
    assert (again.status_code, again.headers["Idempotent-Replayed"]) == (200, "true")
    assert again.json() == first.json() | {"known": True}
    assert caller.file("other").json()["number"] != first.json()["number"]
    assert Arrival.objects.count() == 2


def test_r3_keys_of_two_clients_do_not_meet(a_caller):
    numbers = {a_caller(unit).file("same").json()["number"] for unit in ("xf", "d1-xf", "d2-xf")}
    assert len(numbers) == 3


@pytest.mark.parametrize("key", ["", "  ", "k" * 201])
def test_r3_without_a_key_400(a_caller, key):
    answer = a_caller().file(key)
    assert (answer.status_code, answer.json()["code"]) == (400, "key.missing")
    assert Arrival.objects.count() == 0


def test_r3_other_content_422(a_caller):
    caller = a_caller()
    caller.file("k")
    answer = caller.file("k", text="完全不同的内容")
    assert (answer.status_code, answer.json()["code"]) == (422, "key.other_content")


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"text": ""}, "text"),
        ({"text": 5}, "text"),
        ({"text": "好" * 60_001}, "text"),
        ({"channel": "telegraph"}, "channel"),
        ({"place": "nowhere"}, "place"),
        ({"office": "nobody"}, "office"),
        ({"office": "prov-build"}, "registrar_id"),
        ({"accused_units": ["nobody"]}, "accused_units"),
        ({"claim_class": "urgent"}, "claim_class"),
        ({"received_at": "2026-01-01 09:00"}, "received_at"),
        ({"received_at": "yesterday"}, "received_at"),
        ({"received_at": "2999-01-01T00:00:00+08:00"}, "received_at"),
        ({"people_count": "many"}, "people_count"),
        ({"people_count": -1}, "people_count"),
        ({"petitoner": {}}, "petitoner"),
        ({"petitioner": {"kind": "robot"}}, "petitioner.kind"),
        ({"petitioner": []}, "petitioner"),
        ({"co_petitioners": [{"petitioner": {"name": "王小明"}, "amount": "NaN"}]}, "co_petitioners"),
        ({"agent": {"petitioner": {"name": "赵律师"}}}, "agent.authority"),
        ({"consents": {"sell": True}}, "consents.sell"),
    ],
)
def test_what_cannot_be_read_is_422_with_its_field(a_caller, said, field):
    answer = a_caller().file(**said)
    told = answer.json()
    assert (answer.status_code, told["field"]) == (422, field)
    assert told["message"].endswith("。")
    assert Arrival.objects.count() == 0


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"text"', b"null", b"\xff\xfe", b'{"text": "\xff"}'])
def test_a_body_that_is_no_json_object_is_refused_plainly(a_caller, body):
    answer = a_caller().post("arrivals", body, **{"Idempotency-Key": "k"})
    assert answer.status_code in (400, 422)
    assert answer.json()["code"].startswith("request.")


def test_a_body_without_end_is_413(a_caller):
    answer = a_caller().post("arrivals", b'{"text": "' + b"a" * 3_000_000 + b'"}', **{"Idempotency-Key": "k"})
    assert answer.status_code == 413


@pytest.mark.parametrize("text", ["\\u0000坏的字节", "😀𠮷", "<b>", "路灯\\u202e反向"])
def test_odd_signs_are_registered(a_caller, text):
    body = f'{{"text": "{text} 路灯坏了", "title": "{text}", "extra": {{"{text}": ["{text}"]}}, "accused": "{text}"}}'
    assert a_caller().post("arrivals", body.encode(), **{"Idempotency-Key": text}).status_code == 201


@pytest.mark.parametrize("number", ["1e400", "NaN", "-Infinity"])
def test_numbers_beyond_all_measure_are_registered(a_caller, number):
    body = f'{{"text": "路灯坏了，请修理路灯。", "extra": {{"n": {number}}}}}'
    assert a_caller().post("arrivals", body, **{"Idempotency-Key": "k"}).status_code == 201


@pytest.mark.parametrize("levels", [31, 300, 600])
def test_what_lies_too_deep_is_refused_by_its_field(a_caller, levels):
    body = f'{{"text": "路灯坏了，请修理路灯。", "extra": {{"n": {"[" * levels + "]" * levels}}}}}'
    answer = a_caller().post("arrivals", body, **{"Idempotency-Key": "k"})
    assert (answer.status_code, answer.json()["field"]) == (422, "extra")


def test_half_a_sign_is_refused_by_its_field(a_caller):
    answer = a_caller().post("arrivals", b'{"text": "\\ud800"}', **{"Idempotency-Key": "k"})
    assert (answer.status_code, answer.json()["field"]) == (422, "text")


def test_joint_petitions_and_agents_come_by_the_api(a_caller):
    members = [
        {
            "petitioner": {"name": "周" + "甲乙丙丁戊己庚辛壬癸"[n], "phone": f"1360000000{n}"},
            "amount": "30000元",
        }
        for n in range(10)
    ]
    made = a_caller().file(
        petitioner={"name": "王小明", "phone": "13800001111"},
        co_petitioners=members,
        agent={"petitioner": {"name": "赵律师", "phone": "13700003333"}, "authority": "授权委托书"},
        people_count=60,
    )
    arrival = Arrival.objects.get(number=made.json()["number"])
    assert ArrivalPetitioner.objects.filter(arrival=arrival).count() == 11
    assert arrival.agent_id
    assert Matter.objects.get(pk=arrival.matter_id).people_count == 60


def test_contacts_that_cannot_be_read_are_kept_sealed(a_caller):
    """Another system cannot be asked again by whoever reads a screen."""
    made = a_caller().file(petitioner={"name": "王", "phone": "不详"})
    assert made.status_code == 201
    arrival = Arrival.objects.get(number=made.json()["number"])
    assert masked([arrival.petitioner_id])[arrival.petitioner_id].address


def test_progress_by_query_code(a_caller, city):
    caller = a_caller()
    made = caller.file(place="d1-s1-c1").json()
    answer = a_caller("d2-cg", "arrivals:read").get(
        f"arrivals/{made['number']}", **{"X-Query-Code": made["code"]}
    )
    told = answer.json()
    assert (answer.status_code, told["number"], told["claims"][0]["unit"]) == (
        200,
        made["number"],
        "试市信访局",
    )
    assert told["claims"][0]["dues"][0]["strict"] == "2026-03-17"
    assert told["steps"]
    assert "text" not in told


def test_progress_by_the_right_of_the_unit(a_caller):
    caller = a_caller()
    number = caller.file().json()["number"]
    assert caller.get(f"arrivals/{number}").status_code == 200
    assert a_caller("d2-cg").get(f"arrivals/{number}").json()["code"] == "arrival.unknown"
    assert a_caller("xf", "arrivals:read").get(f"arrivals/{number}").status_code == 404


def test_c1_an_accusation_is_told_by_its_code_alone(a_caller):
    caller = a_caller()
    made = caller.file(claim_class="accusation").json()
    assert caller.get(f"arrivals/{made['number']}").status_code == 404
    told = caller.get(f"arrivals/{made['number']}", **{"X-Query-Code": made["code"]})
    assert told.status_code == 200


def test_r21_wrong_codes_are_few_and_unknown_numbers_sound_alike(a_caller):
    caller = a_caller()
    number = caller.file().json()["number"]
    told = [caller.get(f"arrivals/{number}", **{"X-Query-Code": "AAAAAAAA"}) for _ in range(7)]
    assert [answer.status_code for answer in told] == [404] * 5 + [429] * 2
    assert told[-1].headers["Retry-After"] == "3600"
    assert caller.get("arrivals/3799-2026-9999999-A", **{"X-Query-Code": "AAAAAAAA"}).status_code == 422


def test_r21_a_right_code_begins_anew_and_an_hour_later_all_is_new(a_caller):
    caller = a_caller()
    made = caller.file().json()
    address, right = f"arrivals/{made['number']}", {"X-Query-Code": made["code"]}
    assert [caller.get(address, **right).status_code for _ in range(7)] == [200] * 7
    for _guess in range(5):
        caller.get(address, **{"X-Query-Code": "AAAAAAAA"})
    assert caller.get(address, **right).status_code == 429
    with clock.frozen(AT + timedelta(hours=1)):
        assert caller.get(address, **right).status_code == 200


@pytest.mark.parametrize("web_first", [True, False])
def test_r21_guesses_by_the_api_and_on_the_page_are_counted_together(a_caller, web_first):
    """One number, five tries an hour, by whatever door and in whatever process."""
    caller = a_caller()
    number = caller.file().json()["number"]

    def by_api():
        return caller.get(f"arrivals/{number}", **{"X-Query-Code": "AAAAAAAA"}).status_code

    def on_page():
        return Client().post("/track/", {"number": number, "code": "AAAAAAAA"}).status_code

    first, then = (on_page, by_api) if web_first else (by_api, on_page)
    assert 429 not in [first() for _ in range(5)]
    assert then() == 429


def test_a_key_is_needed_and_ends_at_once(a_caller):
    caller = a_caller()
    assert caller.file("k").status_code == 201
    caller.token, kept = "hy_wrong", caller.token
    answer = caller.file("k2")
    assert (answer.status_code, answer.json()["code"]) == (401, "token.unknown")
    caller.token = kept
    revoke_token(ApiToken.objects.get().pk, on=AT.date(), by=SYSTEM, at=AT)
    assert caller.file("k3").status_code == 401


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Basic abc", "Bearer \x00", "bearer é"])
def test_odd_authorization_is_401(a_caller, header):
    answer = a_caller().http.get("/api/v1/matters", headers={"Authorization": header})
    assert answer.status_code == 401


def test_each_scope_opens_only_its_own(a_caller):
    writer, reader = a_caller("xf", "arrivals:write"), a_caller("xf", "arrivals:read")
    assert writer.file().status_code == 201
    for answer in (reader.file("k"), writer.get("arrivals/x"), writer.get("matters"), writer.get("actions")):
        assert (answer.status_code, answer.json()["code"]) == (403, "token.scope")


def test_the_description_names_every_channel_and_source(client):
    """A new channel is told of by itself."""
    described = client.get("/api/v1/openapi.json").json()["components"]["schemas"]["ArrivalIn"]["properties"]
    for channel in channels():
        assert f"`{channel.code}` {channel.label}" in described["channel"]["description"]
        for code, label in channel.sub_channels:
            assert f"`{code}` {label}" in described["sub_channel"]["description"]
