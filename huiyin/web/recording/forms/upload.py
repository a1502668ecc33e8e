"""A table of messages, to be looked through before anything is registered."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from huiyin.web.parts.fields import TextField
from huiyin.web.parts.forms import HouseForm

LARGEST = 5_000_000


class UploadForm(HouseForm):
    """The file, and the system that it comes from."""

    file = forms.FileField(
        label=gettext_lazy("表格文件"),
        help_text=gettext_lazy("csv或者xlsx，5MB以内；表头写明各列内容，编码自动识别。"),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.xls,.ods,.txt"}),
    )
    source = TextField(
        label=gettext_lazy("来源系统"),
        help_text=gettext_lazy("不同系统的编号可能重复，填写名称以便区分。"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "w-12"}),
    )

    def clean_file(self) -> Any:
        """Files that are too large for a page go by the command line."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise ValidationError(
                _("文件超过5MB，请拆分后分批导入，或者由系统管理员用命令行导入。"), code="file.too_large"
            )
        return file
