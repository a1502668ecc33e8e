"""Files by the API: sent first, named in the filing or the action, once each."""

from urllib.parse import quote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import UnreadablePostError

from huiyin.attachments import factories as make
from huiyin.attachments.models import Upload
from huiyin.kernel import clock
from huiyin.matters.models import Arrival, Claim, Enclosure, Step

PICTURE = make.picture()


def send(caller, data=PICTURE, name="路灯.jpg", key="k1", **headers):
    return caller.http.post(
        "/api/v1/attachments",
        data,
        content_type="application/octet-stream",
        headers={
            "Authorization": f"Bearer {caller.token}",
            "Idempotency-Key": key,
            "X-File-Name": quote(name),
        }
        | headers,
    )


def test_a_file_is_sent_and_goes_with_the_filing(a_caller):
    caller = a_caller()
    answer = send(caller)
    assert answer.status_code == 201, answer.json()
    told = answer.json()
    assert (told["name"], told["kind"], told["size"], told["state"]) == (
        "路灯.jpg",
        "jpg",
        len(PICTURE),
        "unscanned",
    )
    filed = caller.file("k1", attachments=[told["reference"]])
    assert filed.status_code == 201, filed.json()
    row = Enclosure.objects.get()
    assert row.arrival == Arrival.objects.get(number=filed.json()["number"])


def test_the_whole_sending_again_adds_nothing(a_caller):
    caller = a_caller()
    first = send(caller).json()["reference"]
    number = caller.file("k1", attachments=[first]).json()["number"]
    again = send(caller)
    assert (again.status_code, again.headers["Idempotent-Replayed"]) == (200, "true")
    assert again.json()["reference"] == first
    filed = caller.file("k1", attachments=[first])
    assert (filed.status_code, filed.json()["number"]) == (200, number)
    assert Enclosure.objects.count() == 1
    assert send(caller, name="另一张.jpg").status_code == 201


def test_multipart_is_taken_too(a_caller):
    caller = a_caller()
    answer = caller.http.post(
        "/api/v1/attachments",
        {"file": SimpleUploadedFile("路灯.jpg", PICTURE)},
        headers={"Authorization": f"Bearer {caller.token}", "Idempotency-Key": "k1"},
    )
    assert (answer.status_code, answer.json()["name"]) == (201, "路灯.jpg")


@pytest.mark.parametrize(
    ("sent", "status", "code"),
    [
        ({"data": b"MZ"}, 422, "attachment.content"),
        ({"name": "a.exe"}, 422, "attachment.kind"),
        ({"name": ""}, 422, "attachment.name"),
        ({"data": b""}, 422, "attachment.empty"),
        ({"key": ""}, 400, "key.missing"),
        ({"Authorization": "Bearer nobody"}, 401, "token.unknown"),
    ],
)
def test_refusals_have_codes(a_caller, sent, status, code):
    answer = send(a_caller(), **sent)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_a_key_that_only_reads_sends_nothing(a_caller):
    answer = send(a_caller("xf", "arrivals:read"))
    assert (answer.status_code, answer.json()["code"]) == (403, "token.scope")


def test_a_multipart_without_a_file(a_caller):
    caller = a_caller()
    answer = caller.http.post(
        "/api/v1/attachments", {}, headers={"Authorization": f"Bearer {caller.token}", "Idempotency-Key": "k"}
    )
    assert (answer.status_code, answer.json()["code"]) == (422, "attachment.missing")


def test_a_full_disk_is_507_and_the_filing_goes_on(a_caller, monkeypatch):
    def full(descriptor, data):
        raise OSError(28, "No space left on device")

    caller = a_caller()
    monkeypatch.setattr("huiyin.attachments.store.os.write", full)
    answer = send(caller)
    assert (answer.status_code, answer.json()["code"]) == (507, "attachment.storage")
    assert caller.file("k1").status_code == 201


@pytest.mark.parametrize("case", ["other key", "other client", "nonsense", "eleven"])
def test_files_of_others_are_refused(a_caller, case):
    caller = a_caller()
    reference = send(caller).json()["reference"]
    filing = {
        "other key": lambda: caller.file("k2", attachments=[reference]),
        "other client": lambda: a_caller("d2-xf").file("k1", attachments=[reference]),
        "nonsense": lambda: caller.file("k1", attachments=["x"]),
        "eleven": lambda: caller.file("k1", attachments=[reference] * 11),
    }[case]()
    assert filing.status_code == 422
    assert filing.json()["code"] in {"attachment.unknown", "request.field"}
    assert not Arrival.objects.exists()


def test_an_action_takes_files(a_caller):
    caller = a_caller()
    caller.file("k1")
    reference = send(caller, key="supplement").json()["reference"]
    body = {"values": {"text": "补充照片", "attachments": [reference]}}
    path = f"claims/{Claim.objects.get().pk}/actions/supplement"
    assert caller.post(path, body).status_code == 422
    done = caller.post(path, body, **{"Idempotency-Key": "supplement"})
    assert done.status_code == 200, done.json()
    assert Enclosure.objects.get().step == Step.objects.get(verb="supplement")


def test_it_is_described_with_examples(a_caller):
    told = a_caller().get("openapi.json").json()
    operation = told["paths"]["/api/v1/attachments"]["post"]
    assert set(operation["requestBody"]["content"]) == {"application/octet-stream", "multipart/form-data"}
    assert "507" in operation["responses"]
    assert told["components"]["schemas"]["AttachmentOut"]["properties"]["reference"]["examples"]
    assert told["components"]["schemas"]["ArrivalIn"]["properties"]["attachments"]["examples"]


def test_thirty_an_hour_under_one_key(a_caller):
    caller = a_caller()
    for n in range(30):
        if n % 10 == 0 and n:
            Upload.objects.update(used_at=clock.now())
        assert send(caller, data=f"{n}".encode(), name="说明.txt").status_code == 201
    Upload.objects.update(used_at=clock.now())
    answer = send(caller, data=b"one more", name="说明.txt")
    assert (answer.status_code, answer.json()["code"]) == (429, "attachment.hour")
    assert 0 < int(answer.headers["Retry-After"]) <= 3601


def test_a_sending_that_breaks_off_is_told_so(a_caller, monkeypatch):
    def broken(request, *args):
        raise UnreadablePostError

    caller = a_caller()
    monkeypatch.setattr("django.core.handlers.wsgi.WSGIRequest.read", broken)
    answer = send(caller)
    assert (answer.status_code, answer.json()["code"]) == (400, "request.broken_off")
