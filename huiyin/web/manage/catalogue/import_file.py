"""导入修改: rows of a table become drafts; the rest are refused with their reasons, what is published stays."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.catalogue import actions
from huiyin.intake.actions.sheets import Sheet, read_sheet
from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.catalogue.access import READERS
from huiyin.web.parts.fields import TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Column, Table

LARGEST = 5_000_000


class UploadForm(HouseForm):
    """The table, and why it was changed."""

    file = forms.FileField(
        label=gettext_lazy("表格文件"),
        help_text=gettext_lazy(
            "先导出一类的事项或者途径，在表格中修改，再从这里导入。csv或者xlsx，5MB以内。"
        ),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.xls,.ods,.txt"}),
    )
    explanation = TextField(label=gettext_lazy("修改说明"), max_length=500)

    def clean_file(self) -> Any:
        """Refuse what no class can fill."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise ValidationError(_("文件超过5MB，请拆分后分批导入。"), code="file.too_large")
        return file


@seat_required(*READERS)
@require_http_methods(["GET", "POST"])
def import_file(request: HttpRequest) -> HttpResponse:
    """Importing again changes nothing: rows that stand already, or as drafts, are passed over."""
    form = form_of(request, UploadForm)
    done = None
    if form.is_bound and form.is_valid():
        said = form.cleaned_data
        try:
            sheet = sheet_of(str(said["file"].name), said["file"].read())
            done = actions.import_edits(
                sheet.header, sheet.rows, why=said["explanation"], by=actor_of(request), at=clock.now()
            )
        except HuiyinError as refusal:
            form.refuse(refusal)
    context = {"done": done, "refused": _refused(done, form) if done else None}
    return page(request, "manage/catalogue/import_file.html", context, form=form)


def sheet_of(name: str, data: bytes) -> Sheet:
    """A table out of an uploaded file. Raises Refused for what is none."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / (Path(name).name[-80:] or "file")
        path.write_bytes(data)
        return read_sheet(path)


def _refused(done: actions.Imported, form: UploadForm) -> Table:
    return Table(
        caption=_("“%(name)s”中没有导入的行") % {"name": form.cleaned_data["file"].name},
        columns=[*map(Column, ("行", "编号", "原因"))],
        rows=[(str(one.row), one.code or "—", say(one.reason)) for one in done.refused],
        empty="每一行都可以导入。",
    )
