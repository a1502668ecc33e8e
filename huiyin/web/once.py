"""The same form sent twice counts once.

`{% form_keys %}` puts a signed key into each form. The key remembers whose form it was, so that text kept over a
sign-in never comes up for somebody else. Sending the same key with the same content again leads to the first
answer; other content under the same key (somebody went back and wrote anew) counts as a new form.
"""

import hashlib
import json
import secrets
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta

from django.core import signing
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.web.models import SentForm

NAME = "once"
REMEMBERED = timedelta(days=2)
SWEEP_ONE_IN = 200
"""One in so many sendings clears away the old ones."""

_signer = signing.Signer(salt="huiyin.web.once", sep=".")


def new_key(request: HttpRequest) -> str:
    """A key for one form of this reader."""
    return _signer.sign(f"{uuid.uuid4().hex}-{owner(getattr(request, 'actor', None))}")


def owner(actor: Actor | None) -> str:
    """Whom a form is shown to: an account, a citizen who proved an arrival, or nobody in particular."""
    if actor is not None and actor.account_id is not None:
        return f"account{actor.account_id}"
    return f"arrival{actor.arrival_id}" if actor is not None and actor.arrival_id is not None else ""


def owner_of(key: str) -> str | None:
    """Whom the form was shown to, or None for a key that is not ours."""
    try:
        return _signer.unsign(key).rpartition("-")[2]
    except signing.BadSignature:
        return None


def digest_of(request: HttpRequest) -> str | None:
    """What tells this sending from others: key and content. None where the form carried no key of ours."""
    key = request.POST.get(NAME, "")
    if owner_of(key) is None:
        return None
    fields = {
        name: request.POST.getlist(name) for name in sorted(request.POST) if name != "csrfmiddlewaretoken"
    }
    files = [(name, file.name, file.size) for name, group in sorted(request.FILES.lists()) for file in group]
    whole = json.dumps([request.path, fields, files], ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()


def perform_once(request: HttpRequest, act: Callable[[], str]) -> HttpResponse:
    """Do `act` in one transaction, unless this very form was sent before; then go to the address it gives.

    Whoever sends the form a second time, even at the same moment, is led to the address of the first. Where `act`
    raises, nothing is remembered and the form may be sent again.
    """
    digest = digest_of(request)
    with transaction.atomic():
        if digest is not None and not _claim(digest):
            return HttpResponseRedirect(SentForm.objects.get(digest=digest).answer)
        answer = act()
        if digest is not None:
            SentForm.objects.filter(digest=digest).update(answer=answer)
    if secrets.randbelow(SWEEP_ONE_IN) == 0:
        sweep(at=clock.now())
    return HttpResponseRedirect(answer)


def sent_before(request: HttpRequest) -> HttpResponse | None:
    """The answer to the first sending of this very form; None where it was not sent before.

    For pages that look at a state which the first sending has changed already.
    """
    digest = digest_of(request)
    first = SentForm.objects.filter(digest=digest).exclude(answer="").first() if digest else None
    return HttpResponseRedirect(first.answer) if first else None


def sweep(*, at: datetime) -> int:
    """Forget sendings that nobody will repeat any more; gives how many."""
    return SentForm.objects.filter(at__lt=at - REMEMBERED).delete()[0]


def _claim(digest: str) -> bool:
    """Whether we are the first; waits for another who is sending the same form right now."""
    table = connection.ops.quote_name(SentForm._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (digest, answer, at) VALUES (%s, '', %s) ON CONFLICT DO NOTHING",  # noqa: S608
            [digest, clock.now()],
        )
        return bool(cursor.rowcount == 1)
