"""Working copies of pictures: drawn anew, so that nothing but what is seen is left of the original (R26)."""

import io
from threading import Lock
from uuid import UUID

from PIL import Image, ImageOps, UnidentifiedImageError

from huiyin.attachments import store
from huiyin.attachments.kinds.pictures import FORMATS, ready
from huiyin.kernel.errors import NotFound, Refused

SIDES = {"320": 320, "1600": 1600}
_one_at_a_time = Lock()


def working_copy(reference: UUID, *, small: bool) -> bytes:
    """The copy from the disk, or made now. Raises NotFound, Refused where the picture cannot be drawn, NoRoom."""
    part = "320" if small else "1600"
    try:
        return b"".join(store.read(reference, part=part))
    except FileNotFoundError:
        return _make(reference, part)


def _make(reference: UUID, part: str) -> bytes:
    # A big picture fills much memory while it is drawn, so one is drawn at a time.
    with _one_at_a_time:
        try:
            original = b"".join(store.read(reference))
        except FileNotFoundError:
            raise NotFound(
                "附件不在存储中，请联系系统管理员从备份恢复。", code="attachment.missing"
            ) from None
        data = _drawn(original, SIDES[part])
    store.write(reference, data, part=part)
    return data


def _drawn(original: bytes, side: int) -> bytes:
    ready()
    try:
        with Image.open(io.BytesIO(original), formats=FORMATS) as image:
            image.draft("RGB", (side, side))
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((side, side))
            return _as_jpeg(upright)
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise Refused("这张图片无法预览，请下载原件查看。", code="attachment.no_picture") from error


def _as_jpeg(image: Image.Image) -> bytes:
    """On white, without any of the notes that devices write into pictures."""
    layer = image.convert("RGBA")
    paper = Image.new("RGB", layer.size, "white")
    paper.paste(layer, mask=layer.getchannel("A"))
    made = io.BytesIO()
    paper.save(made, "JPEG", quality=80, optimize=True)
    return made.getvalue()
