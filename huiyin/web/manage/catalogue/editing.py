"""Writing a new edition of an item or path: one field for each thing, what was typed is kept."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from huiyin.catalogue import actions
from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError, NotAllowed
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.catalogue.access import READERS, address_of, edition_address, entry_at, kind_of
from huiyin.web.manage.catalogue.edit_form import EditForm
from huiyin.web.once import perform_once
from huiyin.web.parts.pages import form_of, page


@seat_required(*READERS)
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, kind: str, code: str) -> HttpResponse:
    """Begin from the draft on which somebody works, else from what stands."""
    of = kind_of(kind)
    found, editions = entry_at(kind, code), catalogue.editions_of(of, code)
    working = next((one for one in editions if one.state in catalogue.OPEN), None)
    if found is None and not editions:
        raise Http404
    class_code = found.class_code if found else editions[0].class_code
    content = working.content if working else catalogue.row_of(found) if found else editions[0].content
    flat = catalogue.flat(of, content)
    name = f"{code} {flat.get('request') or flat.get('name') or ''}".strip()
    words = {"title": _("修改：%(code)s") % {"code": name}, "back": address_of(of, code), "working": working}
    return _write(request, of, class_code, flat, words, fixed_code=code)


@seat_required(*READERS)
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, kind: str, class_code: str) -> HttpResponse:
    """A new item or path of a class, with the next number of the city's own."""
    of, one = kind_of(kind), catalogue.class_of(class_code)
    if one is None:
        raise Http404
    title = _("增加事项") if of is catalogue.Kind.ITEM else _("增加途径")
    words = {"title": f"{title}：{one.name}", "back": f"{reverse('manage:catalogue')}?class={class_code}"}
    proposed = {"code": _next_code(of, class_code), "state": catalogue.PUBLISH}
    return _write(request, of, class_code, proposed, words, fixed_code="")


def _write(
    request: HttpRequest,
    kind: catalogue.Kind,
    class_code: str,
    initial: dict[str, str],
    words: dict[str, Any],
    *,
    fixed_code: str,
) -> HttpResponse:
    actor = actor_of(request)
    if not catalogue.may_edit(actor, class_code):
        raise NotAllowed(
            _("这一类由公布单位编写，您的岗位不能修改。请联系公布单位或者市级系统管理员。"),
            code="catalogue.not_editor",
        )
    form = form_of(request, EditForm, of=kind, fixed_code=fixed_code, initial=initial)
    if form.is_bound and form.is_valid():
        said = form.cleaned_data

        def once() -> str:
            made = actions.draft_edition(
                kind, class_code, said["row"], why=said["explanation"], by=actor, at=clock.now()
            )
            return edition_address(made.id)

        try:
            return perform_once(request, once)
        except HuiyinError as refusal:
            form.refuse(refusal)
    return page(request, "manage/catalogue/editing.html", words, form=form)


def _next_code(kind: catalogue.Kind, class_code: str) -> str:
    """From 901 on, so that items which come with a later platform never bear the number of one of the city's."""
    begins = f"{class_code}-P" if kind is catalogue.Kind.PATH else f"{class_code}-"
    number = 901
    while catalogue.editions_of(kind, f"{begins}{number}"):
        number += 1
    return f"{begins}{number}"
