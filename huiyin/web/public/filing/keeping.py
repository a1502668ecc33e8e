"""Where the draft rests between pages: in the session, and sealed in each page, so that nothing typed is lost when
the session ends meanwhile.
"""

from django.http import HttpRequest

from huiyin.kernel import clock
from huiyin.web.public.filing.draft import Draft
from huiyin.web.public.filing.sealed import seal, unseal

PLACE = "filing"
CARRIED = "draft"


def draft_of(request: HttpRequest) -> Draft | None:
    """The draft of this browser, if it has begun one; of a page sent after the session ended, the one it carried."""
    for token in (request.session.get(PLACE, ""), request.POST.get(CARRIED, "")):
        stored = unseal(token, at=clock.now()) if token else None
        if stored is not None:
            return Draft.of(stored)
    return None


def keep(request: HttpRequest, draft: Draft) -> None:
    """Keep the draft for the next page."""
    request.session[PLACE] = carried(draft)


def carried(draft: Draft) -> str:
    """The draft as a page carries it."""
    return seal(draft.as_dict(), at=clock.now())


def drop(request: HttpRequest) -> None:
    """The draft was filed, or given up."""
    request.session.pop(PLACE, None)
