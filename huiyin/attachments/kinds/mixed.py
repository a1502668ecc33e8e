"""Files that are two things at once: a picture that is also an archive, a web page or a program."""

import io
import re
import zipfile

from huiyin.attachments.kinds.wrong import Wrong

_ZIPPED = {"docx", "xlsx"}
_PAGE = re.compile(rb"<(?:script|html|svg|iframe|!doctype html|\?php)[\s>]", re.IGNORECASE)
_ARCHIVES = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c")


def check(kind: str, data: bytes) -> None:
    """Raises Wrong where something else hides in the file."""
    if kind in _ZIPPED:
        return
    if any(mark in data for mark in _ARCHIVES) or zipfile.is_zipfile(io.BytesIO(data)):
        raise Wrong(sentence="“{}”里面夹带了压缩包，不能上传。请只上传照片、文件本身。", code="mixed")
    if kind != "pdf" and b"%PDF-" in data[:1024]:
        raise Wrong(sentence="“{}”里面夹带了 PDF 文件，不能上传。请把 PDF 文件单独上传。", code="mixed")
    if kind not in {"pdf", "txt"} and _PAGE.search(data):
        raise Wrong(
            sentence="“{}”里面夹带了网页代码，不能上传。请用手机重新拍摄，或者用看图软件另存后再上传。",
            code="mixed",
        )
