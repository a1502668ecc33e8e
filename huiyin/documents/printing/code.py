"""The QR code on a paper to the citizen: the tracking page with the number filled in, and nothing about a person."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

import segno

from huiyin.documents.rules import Section

#: A register number as it stands in the wording, with its check sign.
_NUMBER = re.compile(r"(?<![\w-])\d{4}-\d{4}-\d{7,}-[0-9A-Z](?![\w-])")
_TRACKING = "/track/"


@dataclass(frozen=True)
class Code:
    """The picture, and the words under it."""

    svg: str
    words: tuple[str, ...]


def code_of(sections: Sequence[Section], site: str) -> Code | None:
    """The code for the first register number that a paper names; None without one or without an address."""
    number = next(
        (found for section in sections for found in _NUMBER.findall("\n".join(section["lines"]))), ""
    )
    if not (number and site):
        return None
    drawn = io.BytesIO()
    address = f"{site}{_TRACKING}?{urlencode({'number': number})}"
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", border=0, scale=4)
    return Code(drawn.getvalue().decode(), ("扫码查询办理进展", "查询时请输入查询码"))
