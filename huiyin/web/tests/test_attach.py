"""Files in forms: with the form, or piece by piece; only for who holds them (R6, R26, U21)."""

import base64
import io

import pytest
from django.test import Client
from django.urls import reverse
from PIL import Image

from huiyin.attachments import actions
from huiyin.attachments.queries import MOST_BYTES, held
from huiyin.kernel import clock
from huiyin.web.parts.attach.holding import FILING, holder, read, signed
from huiyin.web.parts.attach.quota import Quota
from huiyin.web.sent import texts_in

pytestmark = pytest.mark.django_db

HOLDER = holder(FILING, "one")
LIST = reverse("parts:uploads")


def photograph(colour: str = "red") -> bytes:
    """A small picture as a telephone would send it."""
    made = io.BytesIO()
    Image.new("RGB", (64, 48), colour).save(made, "JPEG")
    return made.getvalue()


def head(of: str = HOLDER, **more: str) -> dict[str, str]:
    """What a script sends along."""
    return {"X-Holder": signed(of), "Tus-Resumable": "1.0.0"} | more


def begun(client: Client, size: int, name: str = "现场.jpg", of: str = HOLDER) -> str:
    """The address of a new upload."""
    coded = base64.b64encode(name.encode()).decode()
    more = {"Upload-Length": str(size), "Upload-Metadata": f"filename {coded}"}
    answer = client.post(LIST, headers=head(of, **more))
    assert answer.status_code == 201, answer.content.decode()
    return str(answer["Location"])


def put(client: Client, address: str, data: bytes, offset: int, of: str = HOLDER) -> object:
    """Send a piece."""
    return client.patch(
        address,
        data,
        content_type="application/offset+octet-stream",
        headers=head(of, **{"Upload-Offset": str(offset)}),
    )


def test_a_file_comes_in_pieces_and_goes_on_after_a_break(client: Client) -> None:
    """U21: after a break the offset is asked for, and the piece that was lost is sent again."""
    data = photograph()
    address = begun(client, len(data))
    assert put(client, address, data[:300], 0).status_code == 204
    assert put(client, address, data[600:], 600).status_code == 409
    asked = client.head(address, headers=head())
    assert (asked["Upload-Offset"], asked["Upload-Length"]) == ("300", str(len(data)))
    done = put(client, address, data[300:], 300)
    assert (done.status_code, done["Upload-Offset"]) == (204, str(len(data)))
    assert [file.name for file in held(HOLDER)] == ["现场.jpg"]
    assert "现场.jpg" in client.get(LIST, headers=head()).content.decode()
    assert client.delete(address, headers=head()).status_code == 204
    assert held(HOLDER) == ()


def test_what_is_not_what_its_name_says_is_refused_with_a_sentence(client: Client) -> None:
    """R26: the sentence stands alone, for the line of the file."""
    address = begun(client, 9)
    answer = put(client, address, b"MZ\0\0 exe.", 0)
    assert answer.status_code == 422
    assert answer["Content-Type"].startswith("text/plain")
    assert "现场.jpg" in answer.content.decode() and "<" not in answer.content.decode()
    assert client.head(address, headers=head()).status_code == 404


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"Upload-Length": "30"}, "文件没有名称"),
        ({"Upload-Length": "x", "Upload-Metadata": "filename YS5qcGc="}, "无法识别"),
        ({"Upload-Length": "30", "Upload-Metadata": "filename ***"}, "无法识别"),
        ({"Upload-Length": "99999999999", "Upload-Metadata": "filename YS5qcGc="}, "不能超过"),
    ],
)
def test_a_beginning_that_makes_no_sense_is_refused(client: Client, more: dict[str, str], words: str) -> None:
    answer = client.post(LIST, headers=head(**more))
    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_a_piece_must_be_small_and_say_what_it_is(client: Client) -> None:
    """A browser sends one megabyte at a time; nobody sends a whole film as one piece."""
    address = begun(client, 20_000_000)
    assert put(client, address, b"0" * 4_194_305, 0).status_code == 422
    wrong = client.patch(address, b"0", content_type="text/plain", headers=head(**{"Upload-Offset": "0"}))
    assert wrong.status_code == 422


def test_only_the_holder_sees_continues_or_drops(client: Client) -> None:
    """A signed holder of another form finds nothing; one that was made up is none at all."""
    data = photograph()
    address = begun(client, len(data))
    other = holder(FILING, "two")
    assert put(client, address, data, 0, of=other).status_code == 404
    assert client.head(address, headers=head(other)).status_code == 404
    assert client.delete(address, headers=head(other)).status_code == 404
    assert client.get(LIST, headers={"X-Holder": HOLDER}).status_code == 404
    assert client.get(LIST).status_code == 404


def test_the_files_of_a_seat_or_citizen_end_with_signing_out(client: Client) -> None:
    """Whoever finds the page in a browser that has been left cannot touch its files."""
    for owner in ("seat7", "arrival7"):
        assert client.get(LIST, headers=head(holder(owner, "k"))).status_code == 403


def test_a_holder_is_read_by_its_own_owner_alone() -> None:
    token = signed(holder("seat7", "k"))
    assert read(token, "seat7") == "seat7:k"
    assert read(token, "seat8") is None
    assert read(token + "x", "seat7") is None


def test_without_forgery_token_nothing_is_taken() -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(LIST, headers=head(**{"Upload-Length": "3"})).status_code == 403
    assert strict.delete(f"{LIST}{'0' * 8}-0000-4000-8000-{'0' * 12}/", headers=head()).status_code == 403


def test_one_source_cannot_fill_the_disk(client: Client) -> None:
    """R29: a hundred files an hour from one source, whichever forms they are for; the wait is told."""
    for number in range(100):
        actions_holder = holder(FILING, f"form{number // 10}")
        begun(client, 3, of=actions_holder)
    answer = client.post(LIST, headers=head(holder(FILING, "last"), **{"Upload-Length": "3"}))
    assert answer.status_code == 429
    assert int(answer["Retry-After"]) > 0


def test_kept_files_are_those_of_the_form(client: Client) -> None:
    """A file kept in one way is seen in the other."""
    actions.keep(io.BytesIO(photograph()), name="一.jpg", holder=HOLDER, at=clock.now())
    page = client.get(LIST, headers=head()).content.decode()
    assert "一.jpg" in page and 'name="drop_file"' in page


def test_what_broke_off_is_listed_with_how_far_it_came(client: Client) -> None:
    """Whoever closed the page meanwhile finds it, may choose it again and go on, or drop it."""
    data = photograph()
    address = begun(client, len(data))
    put(client, address, data[: len(data) // 2], 0)
    page = client.get(LIST, headers=head()).content.decode()
    assert "没有传完，已上传49%" in page or "没有传完，已上传50%" in page
    assert f'data-broken="{address}"' in page and f'data-size="{len(data)}"' in page
    assert client.delete(address, headers=head()).status_code == 204
    assert "现场.jpg" not in client.get(LIST, headers=head()).content.decode()


def test_what_the_page_put_into_the_form_is_no_text_to_copy() -> None:
    """A page that tells why a form was not taken shows again only what somebody wrote."""
    sent = [
        ("text", "污水漫到路上，请疏通。"),
        ("files-holder", signed(HOLDER)),
        ("attached", "a" * 36 + "-1 "),
    ]
    assert texts_in(sent) == ("污水漫到路上，请疏通。",)


def test_of_a_file_that_is_too_large_no_more_is_read_than_tells_so() -> None:
    """R26: nobody fills the disk by way of a form."""
    quota = Quota()
    assert quota.receive_data_chunk(b"x", 0) == b"x"
    assert quota.receive_data_chunk(b"x", MOST_BYTES) == b"x"
    assert quota.receive_data_chunk(b"x", MOST_BYTES + 1) is None
