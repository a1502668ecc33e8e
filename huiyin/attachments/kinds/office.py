"""Word and Excel files: archives that unpack to a known size, without programs, without reaching out."""

import io
import re
import zipfile
import zlib

from huiyin.attachments.kinds.wrong import Wrong, not_that
from huiyin.attachments.rules.limits import MOST_ENTRIES, MOST_UNPACKED

_MACROS = re.compile(
    r"vba|macrosheets|activex|\.(?:exe|dll|js|vbs|bat|cmd|ps1|scr|com|hta|jar|lnk|html?)$", re.I
)
_OUTWARD = re.compile(
    rb"attachedTemplate\"[^>]*TargetMode=\"External\"|TargetMode=\"External\"[^>]*attachedTemplate\""
)
_FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY", b"macroEnabled")


def check_docx(data: bytes) -> None:
    """A Word file."""
    _check(data, "word/document.xml", label="Word 文件（docx）")


def check_xlsx(data: bytes) -> None:
    """An Excel file."""
    _check(data, "xl/workbook.xml", label="Excel 文件（xlsx）")


def _check(data: bytes, heart: str, label: str) -> None:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Wrong(
            sentence="“{}”加了打开密码，或者是旧格式。请去掉密码，另存为 docx、xlsx 或者 PDF 后再上传。",
            code="encrypted",
        )
    if not data.startswith(b"PK\x03\x04"):
        raise not_that(label=label)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_entries(archive, heart, label)
            _check_contents(archive)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        RuntimeError,
    ) as error:
        raise not_that(label=label) from error


def _check_entries(archive: zipfile.ZipFile, heart: str, label: str) -> None:
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise Wrong(
            sentence="“{}”解开后过大。请删去不需要的图片和内容，或者分成几个文件，再上传。", code="bomb"
        )
    if any(entry.flag_bits & 1 for entry in entries):
        raise Wrong(sentence="“{}”加了打开密码。请去掉密码另存后再上传。", code="encrypted")
    if len(names) < len(entries) or any(_strays(name) for name in names):
        raise not_that(label=label)
    if any(_MACROS.search(name) for name in names):
        raise Wrong(sentence="“{}”里面带有宏或者程序。请另存为不带宏的文件，再上传。", code="macros")
    if not {"[Content_Types].xml", heart} <= names:
        raise not_that(label=label)


def _strays(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in re.split(r"[\\/]", name) or ":" in name


def _check_contents(archive: zipfile.ZipFile) -> None:
    """Unpack each entry once: what it says of its size and sum must hold, and its XML must not reach out."""
    for entry in archive.infolist():
        content = archive.read(entry)
        if not entry.filename.endswith((".xml", ".rels")):
            continue
        if any(word in content for word in _FORBIDDEN) or _OUTWARD.search(content):
            raise Wrong(
                sentence="“{}”里面带有宏或者会自动连接外部的内容。请另存为普通文件或者 PDF，再上传。",
                code="macros",
            )
