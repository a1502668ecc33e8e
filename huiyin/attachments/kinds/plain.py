"""Plain text, in the encodings in which people here write it."""

import re

from huiyin.attachments.kinds.wrong import Wrong, not_that

_MARKED = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8"))
_CODE = re.compile(r"\s*(?:<(?:!doctype|html|svg|script|\?xml|\?php|body|iframe)|#!|MZ|@echo)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def check(data: bytes) -> None:
    """Raises Wrong."""
    text = _decoded(data)
    if text is None or _CONTROL.search(text):
        raise not_that(label="文本文件")
    if _CODE.match(text):
        raise Wrong(
            sentence="“{}”的内容是网页或者程序代码，不能上传。请打印成 PDF，或者截图后上传。", code="code"
        )


def _decoded(data: bytes) -> str | None:
    encodings = [encoding for mark, encoding in _MARKED if data.startswith(mark)] or ["utf-8", "gb18030"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
