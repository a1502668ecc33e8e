"""Invented files for tests and the demo city: drawn and written by code."""

import io
import struct
import zipfile
from base64 import b64decode
from collections.abc import Mapping

from PIL import Image, ImageDraw
from pypdf import PdfWriter

_TYPES = b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_HEIC = (
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAX1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA"
    "ACJpbG9jAAAAAERAAAEAAQAAAAABoQABAAAAAAAAABoAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRt"
    "AAAAAAABAAAA/WlwcnAAAADdaXBjbwAAAHZodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMA"
    "AAMAHroCQGEAAQAqQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbq5Ka5uAhoMCAAAAMDIAAAAwAhYgABAAZEAcFzwIkAAAATY29scm5j"
    "bHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAoY2xhcAAAAEAAAAABAAAAMAAAAAEAAAAAAAAAAv////AAAAACAAAAEHBp"
    "eGkAAAAAAwgICAAAABhpcG1hAAAAAAAAAAEAAQWBAgMFhAAAACJtZGF0AAAAFigBrxmA70mlv//If3/flr/e61pj5uA="
)


def picture(
    form: str = "JPEG", *, width: int = 640, height: int = 480, tone: int = 0, **saved: object
) -> bytes:
    """A street with a broken paving, drawn: no photograph of anybody."""
    image = Image.new("RGB", (width, height), (150 + tone % 60, 170, 190))
    drawn = ImageDraw.Draw(image)
    drawn.rectangle((0, height * 6 // 10, width, height), fill=(110, 110, 105 + tone % 40))
    drawn.ellipse((width // 3, height * 7 // 10, width * 2 // 3, height * 9 // 10), fill=(60, 55, 50))
    drawn.rectangle(
        (width // 10, height // 5, width * 3 // 10, height * 6 // 10), fill=(190, 120 + tone % 50, 90)
    )
    made = io.BytesIO()
    image.save(made, form, **saved)
    return made.getvalue()


def located_picture() -> bytes:
    """A photograph that says where and with what it was taken, lying on its side."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Invented Telephone", 6
    exif.get_ifd(0x8825).update({1: "N", 2: (30.0, 31.0, 12.0), 3: "E", 4: (114.0, 20.0, 0.0)})
    return picture(exif=exif)


def heic() -> bytes:
    """A picture as newer telephones write it."""
    return b64decode(_HEIC)


def pdf(*, pages: int = 1, password: str = "") -> bytes:
    """Empty sheets."""
    writer = PdfWriter()
    for _page in range(pages):
        writer.add_blank_page(width=595, height=842)
    if password:
        writer.encrypt(password)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def zipped(entries: Mapping[str, bytes]) -> bytes:
    """An archive of these entries."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return made.getvalue()


def docx(**more: bytes) -> bytes:
    """The least Word file, with further entries."""
    return zipped({"[Content_Types].xml": _TYPES, "word/document.xml": b"<w:document/>"} | more)


def xlsx(**more: bytes) -> bytes:
    """The least Excel file, with further entries."""
    return zipped({"[Content_Types].xml": _TYPES, "xl/workbook.xml": b"<workbook/>"} | more)


def mp3() -> bytes:
    """A second of sound."""
    return b"ID3\x04\x00\x00\x00\x00\x00\x0a" + bytes(10) + (b"\xff\xfb\x90\x64" + bytes(413)) * 40


def amr() -> bytes:
    """A recording of a telephone."""
    return b"#!AMR\n" + (b"\x3c" + bytes(31)) * 50


def boxes(brand: bytes) -> bytes:
    """The boxes of an MPEG-4 file."""
    inside = [(b"ftyp", brand + bytes(4) + brand), (b"moov", bytes(92)), (b"mdat", bytes(1000))]
    return b"".join(struct.pack(">I4s", len(body) + 8, name) + body for name, body in inside)
