"""The name under which a file was handed in: shown to people, never used on disk."""

import re

from huiyin.attachments.rules.kinds import SUFFIXES
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy

LONGEST = 120

_PROGRAMS = re.compile(
    r"\.(?:exe|com|scr|pif|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|msi|dll|jar|sh|php\d?|phtml|asp|aspx|jsp|"
    r"html?|svg|xml|lnk|reg|apk)(?=\.)",
    re.IGNORECASE,
)


def tidy_name(typed: str) -> str:
    """The last part of a name, without folders and deceiving signs; long ones keep their suffix. Raises Refused."""
    last = re.split(r"[\\/]", tidy(typed))[-1].strip(" .\t\n")
    last = re.sub(r'[\n\t:*?"<>|]', "_", last)
    if not last:
        raise Refused(
            "文件没有名称，请先在手机或者电脑上给文件取名，再上传。",
            code="attachment.name",
            field="attachments",
        )
    stem, dot, suffix = last.rpartition(".")
    return stem[: LONGEST - len(suffix) - 1] + dot + suffix if dot else last[:LONGEST]


def kind_of(name: str) -> str:
    """The kind that a tidy name promises. Raises Refused where that kind is not taken."""
    stem, _dot, suffix = name.rpartition(".")
    kind = SUFFIXES.get(suffix.lower()) if stem else None
    if kind is None:
        advice = ADVICE.get(suffix.lower(), ADVICE[""])
        raise Refused(f"“{name}”不是可以上传的文件。{advice}", code="attachment.kind", field="attachments")
    if _PROGRAMS.search(name):
        raise Refused(
            f"“{name}”的名称像是程序。请把文件改名，只留一个后缀，再上传。",
            code="attachment.name",
            field="attachments",
        )
    return kind


ADVICE = {
    "": "请另存为照片、PDF、Word（docx）、Excel（xlsx）、文本、录音或者视频（MP4），再上传。",
    "doc": "请在 Word 或 WPS 中另存为 docx 或者 PDF，再上传。",
    "wps": "请在 WPS 中另存为 docx 或者 PDF，再上传。",
    "xls": "请在 Excel 或 WPS 中另存为 xlsx，再上传。",
    "et": "请在 WPS 中另存为 xlsx，再上传。",
    "docm": "请在 Word 中另存为不带宏的 docx，再上传。",
    "xlsm": "请在 Excel 中另存为不带宏的 xlsx，再上传。",
    "zip": "请把压缩包解开，一个一个上传其中的文件。",
    "rar": "请把压缩包解开，一个一个上传其中的文件。",
    "7z": "请把压缩包解开，一个一个上传其中的文件。",
    "svg": "请另存为 PNG 图片，再上传。",
    "html": "请把网页打印成 PDF，再上传。",
    "htm": "请把网页打印成 PDF，再上传。",
    "gif": "请另存为 PNG 或者 JPG 图片，再上传。",
    "bmp": "请另存为 PNG 或者 JPG 图片，再上传。",
    "mov": "请转成 MP4，再上传；苹果手机可在“设置—相机—格式”中选择“兼容性最佳”。",
    "avi": "请转成 MP4，再上传。",
    "wav": "请转成 MP3 或者 M4A，再上传。",
    "heif": "请把后缀改为 heic，或者另存为 JPG，再上传。",
}
