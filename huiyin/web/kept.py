"""Text typed into a form whose session ended meanwhile: kept, and offered again after signing in.

It is kept on the server, in the new session of the same browser, and comes up only for the account, or the citizen
with number and code, that the form was shown to. Files cannot be kept; the page says which ones to choose again.
"""

from dataclasses import asdict, dataclass

from django.http import HttpRequest
from django.urls import reverse

from huiyin.kernel.actor import Actor
from huiyin.web import once
from huiyin.web.sent import fields_of, texts_in

PLACE = "kept"
LONGEST = 300_000


@dataclass(frozen=True)
class Kept:
    """A form as it was sent: where to, what, and the names of files to choose again."""

    path: str
    owner: str
    fields: tuple[tuple[str, str], ...]
    files: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """What a person wrote, as far as it is worth showing again."""
        return texts_in(self.fields)


def keep(request: HttpRequest) -> str:
    """Keep what was sent and give the address where it is offered again; without a key of ours, the address asked."""
    owner = once.owner_of(request.POST.get(once.NAME, ""))
    fields = fields_of(request)
    if not owner or sum(len(value) for _name, value in fields) > LONGEST:
        return request.get_full_path()
    files = tuple(str(file.name) for group in request.FILES.lists() for file in group[1])
    request.session[PLACE] = asdict(Kept(request.get_full_path(), owner, fields, files))
    return reverse("sign_in:resume" if owner.startswith("account") else "sign_in:resume_citizen")


def take(request: HttpRequest, actor: Actor) -> Kept | None:
    """What was kept for this person, once. What belongs to somebody else is dropped unseen."""
    row = request.session.pop(PLACE, None)
    if not row or row["owner"] != once.owner(actor):
        return None
    fields = tuple((name, value) for name, value in row["fields"])
    return Kept(row["path"], row["owner"], fields, tuple(row["files"]))
