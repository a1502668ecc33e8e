"""What is done with an edition: sent to the lawyers, published, returned, withdrawn."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.catalogue import actions
from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.catalogue.access import READERS, edition_address
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.parts.fields import DayField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of


class SendForm(HouseForm):
    """Since when it is to hold."""

    valid_from = DayField(
        label=gettext_lazy("拟定的生效日"),
        required=False,
        help_text=gettext_lazy("所引的法律在这一天应当已经施行。不填的，从公布之日起生效。"),
    )


class PublishForm(HouseForm):
    """Since when it holds."""

    valid_from = DayField(
        label=gettext_lazy("生效日"),
        help_text=gettext_lazy("从这一天起代替以前的版本，可以是今天或者以后的日子。"),
    )
    note = TextField(label=gettext_lazy("审核意见"), max_length=1_000, required=False, many_lines=True)


class ReasonsForm(HouseForm):
    """Why."""

    reasons = TextField(label=gettext_lazy("理由"), max_length=1_000, many_lines=True)


@seat_required(*READERS)
@require_http_methods(["GET", "POST"])
def send(request: HttpRequest, edition_id: int) -> HttpResponse:
    """To the lawyers; whoever wrote it cannot change it meanwhile."""
    words = _words(edition_id, _("送法制审核"), _("送审"), _("已送法制审核。"))
    found, today = catalogue.edition(edition_id), clock.today()
    content = catalogue.written(found.content)
    first = catalogue.sound_from(found.kind, found.class_code, content, on=today)
    initial = {"valid_from": first if first and first > today else None}
    return _do(request, edition_id, SendForm, words, actions.send_edition, initial=initial)


@seat_required(*READERS)
@require_http_methods(["GET", "POST"])
def publish(request: HttpRequest, edition_id: int) -> HttpResponse:
    """In force from a day on."""
    words = _words(edition_id, _("通过并公布"), _("公布"), _("已公布。"))
    today = clock.today()
    initial = {"valid_from": max(today, catalogue.edition(edition_id).proposed_from or today)}
    return _do(request, edition_id, PublishForm, words, actions.publish_edition, initial=initial)


@seat_required(*READERS)
@require_http_methods(["GET", "POST"])
def give_back(request: HttpRequest, edition_id: int) -> HttpResponse:
    """Back to those who wrote it."""
    words = _words(edition_id, _("退回修改"), _("退回"), _("已退回编写人。"))
    return _do(request, edition_id, ReasonsForm, words, actions.return_edition)


@seat_required(*READERS)
@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, edition_id: int) -> HttpResponse:
    """What stood before it stands again."""
    care = _("撤下后从今天起恢复以前的版本；已经导入这一版的信访事项不受影响。")
    words = _words(edition_id, _("撤下这一版"), _("撤下"), _("已撤下，以前的版本恢复有效。"), care)
    return _do(request, edition_id, ReasonsForm, words, actions.withdraw_edition)


def _words(edition_id: int, title: str, button: str, done: str, care: str = "") -> Deed:
    found = catalogue.edition(edition_id)
    lead = _("%(code)s 第%(n)s版：%(name)s") % {"code": found.code, "n": found.number, "name": found.name}
    return Deed(title, button, edition_address(edition_id), done=done, lead=lead, care=care)


def _do(
    request: HttpRequest,
    edition_id: int,
    kind: type[HouseForm],
    words: Deed,
    act: Callable[..., Any],
    *,
    initial: dict[str, Any] | None = None,
) -> HttpResponse:
    form = form_of(request, kind, initial=initial)
    return deed(
        request,
        words,
        form,
        lambda: act(edition_id, **form.cleaned_data, by=actor_of(request), at=clock.now()),
    )
