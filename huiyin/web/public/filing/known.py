"""可能已有人反映: shown only when something is found, never in the way (U6), and never for accusations."""

from dataclasses import replace
from typing import cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from huiyin.intake import queries as intake
from huiyin.kernel import clock
from huiyin.web.access import personal_page
from huiyin.web.actor import actor_of
from huiyin.web.parts.days import day_words
from huiyin.web.parts.fields import PickField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.public.filing import steps
from huiyin.web.public.filing.draft import Draft
from huiyin.web.public.filing.keeping import draft_of, keep
from huiyin.web.public.filing.show import address, show, too_early
from huiyin.web.public.typed import typed

NAME = "known"
NONE = "none"


class KnownForm(HouseForm):
    """Which of the matters is the same; sending it without a choice goes on as well."""

    same_as = PickField(label=_("是同一件事吗"), choices=(), required=False)


@personal_page
@require_http_methods(["GET", "POST"])
def known(request: HttpRequest) -> HttpResponse:
    """Show what may be the same; where nothing is, go straight on."""
    draft = draft_of(request) or Draft.new()
    early = too_early(request, NAME, draft)
    if early is not None:
        return early
    if request.method == "POST":
        keep(request, replace(draft.answered(NAME), same_as=_chosen(typed(request).get("same_as", ""))))
        return HttpResponseRedirect(address(steps.CHECK))
    found = _found(request, draft)
    if not found:
        keep(request, draft.answered(NAME))
        return HttpResponseRedirect(address(steps.CHECK))
    return show(request, NAME, draft, _form(found))


def _found(request: HttpRequest, draft: Draft) -> tuple[intake.KnownMatter, ...]:
    if draft.is_accusation:
        return ()
    return intake.likely_known(actor_of(request), draft.text, on=clock.today(), place_id=draft.place_id)


def _form(found: tuple[intake.KnownMatter, ...]) -> KnownForm:
    form = KnownForm()
    field = cast(PickField, form.fields["same_as"])
    listed = [(str(one.matter_id), f"{one.title}\n{_told(one)}") for one in found]
    field.choices = [*listed, (NONE, str(_("都不是，我的是另外一件事")))]
    return form


def _told(one: intake.KnownMatter) -> str:
    return str(_("%(day)s 收到")) % {"day": day_words(one.received_on, weekday=False)}


def _chosen(value: str) -> int | None:
    return int(value) if value.isdecimal() and len(value) < 18 else None
