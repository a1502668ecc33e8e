"""What is inside a file must be what its name promises: one file per family of kinds (R26)."""

from collections.abc import Callable, Mapping

from huiyin.attachments.kinds import mixed, office, pdf, pictures, plain, recordings
from huiyin.attachments.kinds.wrong import Wrong
from huiyin.kernel.errors import Refused

_CHECKS: Mapping[str, Callable[[bytes], None]] = {
    "jpg": pictures.check_jpg,
    "png": pictures.check_png,
    "webp": pictures.check_webp,
    "heic": pictures.check_heic,
    "pdf": pdf.check,
    "docx": office.check_docx,
    "xlsx": office.check_xlsx,
    "txt": plain.check,
    "mp3": recordings.check_mp3,
    "m4a": recordings.check_m4a,
    "amr": recordings.check_amr,
    "mp4": recordings.check_mp4,
}


def check_content(kind: str, name: str, data: bytes) -> None:
    """Look into a whole file. Raises Refused with a sentence that says what to do."""
    try:
        mixed.check(kind, data)
        _CHECKS[kind](data)
    except Wrong as wrong:
        code = f"attachment.{wrong.code}"
        raise Refused(wrong.sentence.format(name), code=code, field="attachments") from wrong
