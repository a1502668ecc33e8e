"""Notices for tests."""

from datetime import datetime

from huiyin.kernel.clock import SHANGHAI
from huiyin.people.factories import petitioner
from huiyin.post.actions import tell
from huiyin.post.models import Message

AT = datetime(2026, 3, 20, 10, 0, tzinfo=SHANGHAI)
NUMBER = "3799-2026-0000123-C"


def notice(key: str = "m1:accepted", petitioner_id: int | None = None) -> Message:
    """A queued notice to a petitioner who left everything."""
    person = petitioner_id or petitioner(1, email="a@example.cn")
    tell(("petitioner", person), "accepted", {"number": NUMBER, "until": "2026-05-19"}, key=key, at=AT)
    return Message.objects.get(key=key)
