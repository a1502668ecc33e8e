"""The desk as a carrier."""

from huiyin.people.actions import Contact
from huiyin.post.carriers.in_app.carrier import CARRIER
from huiyin.post.carriers.protocol import Envelope, Fate
from huiyin.post.factories import AT


def test_what_stands_in_the_outbox_is_already_there():
    CARRIER.send(Envelope(key="k", title="x", text="x", contact=Contact(), at=AT))
    assert CARRIER.ready()
    assert CARRIER.honours_keys()
    assert CARRIER.ask("k") is Fate.TAKEN
