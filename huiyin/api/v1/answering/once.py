"""An answer sent again under its key counts once: the key and what it did stand or fall together."""

import hashlib
import json
from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from pydantic import BaseModel

from huiyin.api.models import SentAnswer
from huiyin.api.v1.clients import Caller
from huiyin.api.v1.keys import check_key, own_key
from huiyin.kernel import clock
from huiyin.kernel.errors import Refused


def once(
    request: HttpRequest, response: HttpResponse, client: Caller, given: BaseModel, act: Callable[[], None]
) -> None:
    """Do it, unless it was done under this key; that is told by the header Idempotent-Replayed.

    Whoever comes second waits for the first. What is refused leaves the key free. Raises NoKey, Refused
    "key.other_content" for a key that was used for something else, and what `act` raises.
    """
    typed = request.headers.get("Idempotency-Key", "")
    check_key(typed)
    said = _digest(request.path, given)
    with transaction.atomic():
        row, new = SentAnswer.objects.get_or_create(
            key=own_key(client, typed), defaults={"digest": said, "at": clock.now()}
        )
        if new:
            act()
        elif row.digest != said:
            raise Refused(
                "这个防重键已用于另一次提交，内容不同。如需重新反馈，请换一个防重键。",
                code="key.other_content",
                field="Idempotency-Key",
            )
        else:
            response.headers["Idempotent-Replayed"] = "true"


def _digest(path: str, given: BaseModel) -> str:
    whole = json.dumps([path, given.model_dump(mode="json")], sort_keys=True)
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
