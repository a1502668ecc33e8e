"""Which encoding a text file was written in: Windows in China writes GBK, others UTF-8, some UTF-16."""

import codecs

#: What cannot be read stands for itself with this sign, so that its row can be named.
UNREADABLE = "\ufffd"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAMES = {"utf-8-sig": "UTF-8", "utf-8": "UTF-8", "utf-16": "UTF-16", "gb18030": "GBK"}


def decoded(data: bytes) -> tuple[str, str]:
    """The text and the name of its encoding; bytes that fit no encoding become U+FFFD."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), _NAMES[encoding]
    plain = _sixteen(data) or _strict(data)
    if plain is not None:
        return plain
    # A file of mixed origin: take the encoding that leaves the fewest bytes unread.
    tried = ((data.decode(encoding, "replace"), _NAMES[encoding]) for encoding in ("utf-8", "gb18030"))
    return min(tried, key=lambda found: found[0].count(UNREADABLE))


def _strict(data: bytes) -> tuple[str, str] | None:
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding), _NAMES[encoding]
        except UnicodeDecodeError:
            continue
    return None


def _sixteen(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without a mark: every second byte of its commas, digits and line ends is zero."""
    start = data[:4000]
    first, second = start[0::2].count(0), start[1::2].count(0)
    if len(data) % 2 or max(first, second) < 3 or max(first, second) < 4 * min(first, second):
        return None
    text = data.decode("utf-16-le" if second > first else "utf-16-be", "replace")
    # Stray zero bytes in other text make no lines of it.
    return (text, "UTF-16") if "\n" in text else None
