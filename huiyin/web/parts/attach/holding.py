"""Who holds the files of a form that is not sent yet.

A holder is a text such as "filing:<key of the draft>", "seat12:<key of the form>" or "arrival5:<key of the form>".
The page carries it signed, so that nobody can name the holder of somebody else's files; what a seat or a citizen
holds is moreover touched only by that seat, or by who has proved that arrival.
"""

import uuid

from django.core import signing
from django.http import HttpRequest
from django.utils.translation import gettext as _

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, NotFound
from huiyin.web import actor as actors

FILING = "filing"
LONGEST_SECONDS = 12 * 3600
_SALT = "huiyin.web.parts.attach"


def owner_of(actor: Actor) -> str:
    """The beginning of the holders of an actor."""
    return f"seat{actor.seat_id}" if actor.seat_id is not None else f"arrival{actor.arrival_id}"


def holder(owner: str, key: str = "") -> str:
    """The holder of an owner's form; without a key, of a new form."""
    return f"{owner}:{key or uuid.uuid4().hex}"


def signed(holder: str) -> str:
    """The holder as a page carries it."""
    return signing.dumps(holder, salt=_SALT)


def read(token: str, owner: str = "") -> str | None:
    """The holder that a page carried; None for what is not ours, too old, or of another owner than the one given."""
    try:
        found = str(signing.loads(token, salt=_SALT, max_age=LONGEST_SECONDS))
    except signing.BadSignature:
        return None
    return found if found.startswith(f"{owner}:" if owner else "") else None


def held_by(request: HttpRequest, token: str) -> str:
    """The holder named by a request that is about files alone. Raises NotFound or NotAllowed."""
    found = read(token)
    if found is None:
        raise NotFound(_("这个页面打开的时间过长。请刷新页面，已经上传的文件还在。"), code="holder.unknown")
    owner = found.partition(":")[0]
    if owner != FILING and owner not in _owners(request):
        raise NotAllowed(_("登录或者查询已经结束。请重新登录或者重新查询，再添加文件。"), code="holder.ended")
    return found


def _owners(request: HttpRequest) -> set[str]:
    """Whose files this browser may touch right now."""
    here = (actors.seat_actor(request), actors.citizen_actor(request))
    return {owner_of(actor) for actor in here if actor is not None}
