"""从表格导入: names and house numbers by sheet; each refused row says why."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError
from huiyin.kernel.roles import Role
from huiyin.units import actions
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.catalogue.import_file import LARGEST, sheet_of
from huiyin.web.manage.territory.words import NAMES, ROADS, TITLES
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Column, Table

_TAKERS = {
    NAMES: (actions.NAME_COLUMNS, actions.import_place_names),
    ROADS: (actions.ROAD_COLUMNS, actions.import_road_ranges),
}


class SheetForm(HouseForm):
    """The table."""

    file = forms.FileField(
        label=gettext_lazy("表格文件"),
        help_text=gettext_lazy("csv或者xlsx，5MB以内。"),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.xls,.ods,.txt"}),
    )

    def clean_file(self) -> object:
        """Refuse what is too large to be a list of names."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise ValidationError(_("文件超过5MB，请拆分后分批导入。"), code="file.too_large")
        return file


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def import_words(request: HttpRequest, kind: str) -> HttpResponse:
    """Importing again adds nothing twice."""
    if kind not in _TAKERS:
        raise Http404
    columns, take = _TAKERS[kind]
    form = form_of(request, SheetForm)
    done = None
    if form.is_bound and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            sheet = sheet_of(str(file.name), file.read())
            done = take(sheet.header, sheet.rows, on=clock.today(), by=actor_of(request), at=clock.now())
        except HuiyinError as refusal:
            form.refuse(refusal)
    context = {
        "kind": kind,
        "title": TITLES[kind],
        "columns": "、".join(columns),
        "done": done,
        "refused": _refused(done) if done else None,
    }
    return page(request, "manage/territory/words_import.html", context, form=form)


def _refused(done: actions.ImportedWords) -> Table:
    return Table(
        caption=_("没有导入的行"),
        columns=[*map(Column, ("行", "名称", "原因"))],
        rows=[(str(one.row), one.words or "—", say(one.reason)) for one in done.refused],
        empty="每一行都可以导入。",
    )
