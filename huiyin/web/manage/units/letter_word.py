"""The word with which the numbers of a body's papers begin (发文机关代字)."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.documents import actions
from huiyin.documents import queries as documents
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.parts.fields import TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of


class WordForm(HouseForm):
    """The word."""

    word = TextField(
        label=gettext_lazy("发文机关代字"), help_text=gettext_lazy("1至12个汉字，例如“江信”。"), max_length=12
    )


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def letter_word(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Set it; numbers that have been given stay."""
    body = units.unit(unit_id)
    form = form_of(request, WordForm, initial={"word": documents.letter_word(unit_id)})
    words = Deed(
        _("发文机关代字"),
        _("设定"),
        reverse("manage:unit", args=[unit_id]),
        done=_("发文机关代字已设定。"),
        lead=body.name,
        care=_("以后出具的文书按新的代字编号，已有的文号不变。没有设定的，以单位简称编号。"),
    )
    return deed(
        request,
        words,
        form,
        lambda: actions.set_letter_word(
            unit_id, form.cleaned_data["word"], by=actor_of(request), at=clock.now()
        ),
    )
