"""An edition as it is reviewed: what differs from what stands, what is wrong with it, and what may be done."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.kernel.clock import day_of
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.catalogue.access import READERS, address_of
from huiyin.web.manage.catalogue.listed import TONES
from huiyin.web.manage.catalogue.reading import reading_of
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.days import day_words
from huiyin.web.parts.pages import page
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Moment

State = catalogue.State
_SINCE = {State.PUBLISHED: gettext_lazy("%(day)s起生效。"), State.REVIEW: gettext_lazy("拟从%(day)s起生效。")}


@seat_required(*READERS)
@require_GET
def edition(request: HttpRequest, edition_id: int) -> HttpResponse:
    """Show it."""
    found, actor, today = catalogue.edition(edition_id), actor_of(request), clock.today()
    standing = catalogue.entry(found.kind, found.code, on=today)
    entry = catalogue.entry_of(found)
    before = _before(found, standing)
    day = _day(found, today)
    writes = catalogue.may_edit(actor, found.class_code)
    context = {
        "edition": found,
        "state": Chip(say(found.state_label), TONES.get(found.state, "grey")),
        "back": address_of(found.kind, found.code),
        "changes": catalogue.changes(before, catalogue.labelled(found.kind, found.content)),
        "is_new": not before,
        "reading": reading_of(entry) if entry else None,
        "faults": _faults(found, day) if found.state in catalogue.OPEN else (),
        "until_day": _breaks_on(found, today),
        "from_day": day if found.state in catalogue.OPEN and day > today else None,
        "steps": [_moment(step) for step in found.steps],
        "may_edit": writes and found.state in (State.DRAFT, State.RETURNED),
        "may_review": found.state is State.REVIEW and catalogue.may_review(actor, found),
        "may_withdraw": found.state is State.PUBLISHED and catalogue.may_withdraw(actor),
        "waits": found.state is State.REVIEW and not catalogue.may_review(actor, found),
    }
    return page(request, "manage/catalogue/edition.html", context)


def _before(
    found: catalogue.EditionFacts, standing: catalogue.Item | catalogue.Path | None
) -> dict[str, str]:
    """What an open edition is to replace; for one that was decided, the edition that was in force before it."""
    if found.state in catalogue.OPEN:
        return catalogue.labelled(found.kind, catalogue.row_of(standing)) if standing else {}
    earlier = [
        one
        for one in catalogue.editions_of(found.kind, found.code)
        if one.number < found.number and one.valid_from
    ]
    if earlier:
        return catalogue.labelled(found.kind, earlier[0].content)
    shipped = catalogue.shipped_entry(found.kind, found.code, on=day_of(found.at))
    return catalogue.labelled(found.kind, catalogue.row_of(shipped)) if shipped else {}


def _day(found: catalogue.EditionFacts, today: date) -> date:
    """The day on whose law it is judged: the proposed one, or the first on which all that it names is in force."""
    if found.state is State.REVIEW and found.proposed_from:
        return max(today, found.proposed_from)
    content = catalogue.written(found.content)
    return catalogue.sound_from(found.kind, found.class_code, content, on=today) or today


def _breaks_on(found: catalogue.EditionFacts, today: date) -> date | None:
    """The day from which citizens would not see a published edition any more, unless it is written anew by then."""
    if found.state is not State.PUBLISHED:
        return None
    content = catalogue.written(found.content)
    return catalogue.unsound_from(
        found.kind, found.class_code, content, on=max(today, found.valid_from or today)
    )


def _faults(found: catalogue.EditionFacts, on: date) -> tuple[catalogue.Fault, ...]:
    content = catalogue.written(found.content)
    return catalogue.proposal_faults(found.kind, found.class_code, content, on=on)


def _moment(step: catalogue.EditionStep) -> Moment:
    since = ""
    if step.valid_from and step.state in _SINCE:
        since = _SINCE[step.state] % {"day": day_words(step.valid_from, weekday=False)}
    return Moment(say(step.state_label), step.at, f"{since}{step.note}", step.label)
