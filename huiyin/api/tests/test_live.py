"""Through a real server: replays that arrive together, one key, one number (R3)."""

import json
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import pytest

from huiyin.accounts.actions import issue_token
from huiyin.intake.factories import AT, SYSTEM, a_receiving_city
from huiyin.matters.models import Arrival

KEYS, REPLAYS = 12, 5


def send(url, token, key, body):
    request = urllib.request.Request(
        f"{url}/api/v1/arrivals",
        data=json.dumps(body).encode(),
        headers={
            "Authorization": f"Bearer {token}",
            "Idempotency-Key": key,
            "Content-Type": "application/json",
        },
    )
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        return refused.code, json.load(refused)


@pytest.mark.django_db(transaction=True)
def test_r3_replays_that_arrive_together_give_one_number(live_server):
    city = a_receiving_city()
    token = issue_token(
        client="热线平台", unit_id=city.unit("xf"), scopes=["arrivals:write"], on=AT.date(), by=SYSTEM, at=AT
    )
    with ThreadPoolExecutor(REPLAYS) as pool:
        for n in range(KEYS):
            body = {"text": f"第{n}件：路灯坏了，请修理路灯。"}
            sent = [pool.submit(send, live_server.url, token, f"k{n}", body) for _ in range(REPLAYS)]
            answers = [one.result() for one in sent]
            made = [told for status, told in answers if status in (200, 201)]
            busy = [told["code"] for status, told in answers if status not in (200, 201)]
            assert len({told["number"] for told in made}) == 1
            assert [status for status, _told in answers].count(201) == 1
            assert set(busy) <= {"key.in_progress"}
            assert send(live_server.url, token, f"k{n}", body)[0] == 200
            assert send(live_server.url, token, f"k{n}", {"text": "别的内容"})[0] == 422
    assert Arrival.objects.count() == KEYS
