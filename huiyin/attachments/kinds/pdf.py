"""PDF files: readable without a password, and without programs or files inside."""

import io
import logging

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import DictionaryObject

from huiyin.attachments.kinds.wrong import Wrong, not_that

logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def check(data: bytes) -> None:
    """Raises Wrong."""
    if not data.startswith(b"%PDF-"):
        raise not_that(label="PDF 文件")
    try:
        reader = PdfReader(io.BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        pages = 0 if locked else len(reader.pages)
        programs = not locked and _runs(reader)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise not_that(label="PDF 文件") from error
    if locked:
        raise Wrong(sentence="“{}”加了打开密码。请去掉密码另存后再上传。", code="encrypted")
    if programs:
        raise Wrong(sentence="“{}”里面带有程序或者其他文件。请打印成新的 PDF 后再上传。", code="macros")
    if not pages:
        raise not_that(label="PDF 文件")


def _runs(reader: PdfReader) -> bool:
    """Whether the file does something by itself when it is opened, or carries other files."""
    root = reader.trailer["/Root"].get_object()
    if not isinstance(root, DictionaryObject):
        raise TypeError("no root")
    names = _part(root, "/Names")
    if "/JavaScript" in names or "/EmbeddedFiles" in names:
        return True
    actions = [
        _part(root, "/OpenAction"),
        *_events(root),
        *(e for page in reader.pages for e in _events(page)),
    ]
    return any(
        action.get("/S") in {"/JavaScript", "/Launch", "/ImportData", "/SubmitForm"} for action in actions
    )


def _events(holder: DictionaryObject) -> list[DictionaryObject]:
    events = _part(holder, "/AA")
    return [_part(events, name) for name in events]


def _part(holder: DictionaryObject, name: str) -> DictionaryObject:
    found = holder.get(name)
    found = found.get_object() if found is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()
