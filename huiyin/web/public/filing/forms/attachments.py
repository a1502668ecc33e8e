"""Photographs and papers that belong to the story."""

from django.utils.translation import gettext_lazy as _

from huiyin.web.parts.attach.field import FilesField
from huiyin.web.parts.forms import HouseForm


class AttachmentsForm(HouseForm):
    """Nothing is needed here."""

    attachments = FilesField(label=_("照片、录音、视频和文件"), required=False)
