"""Pictures: opened by their real kind, counted in pixels before anything is unpacked."""

import io
import warnings
from functools import cache

import pi_heif
from PIL import Image, UnidentifiedImageError

from huiyin.attachments.kinds.wrong import Wrong, not_that
from huiyin.attachments.rules.limits import MOST_PIXELS

FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")


@cache
def ready() -> None:
    """Teach Pillow the pictures of newer telephones, and to stop at bombs."""
    pi_heif.register_heif_opener()
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS


def check_jpg(data: bytes) -> None:
    """A JPEG; what telephones write with several pictures in one is told by the same name."""
    _check(data, ("JPEG",), label="JPG 照片")


def check_png(data: bytes) -> None:
    """A PNG."""
    _check(data, ("PNG",), label="PNG 图片")


def check_webp(data: bytes) -> None:
    """A WebP."""
    _check(data, ("WEBP",), label="WEBP 图片")


def check_heic(data: bytes) -> None:
    """A HEIC."""
    _check(data, ("HEIF",), label="HEIC 照片")


def _check(data: bytes, formats: tuple[str, ...], label: str) -> None:
    ready()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=formats) as image:
                pixels = image.width * image.height
                _check_pixels(pixels)
                image.verify()
    except Image.DecompressionBombError as error:
        raise _too_many(0) from error
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, EOFError, RuntimeError) as error:
        raise not_that(label=label) from error


def _check_pixels(pixels: int) -> None:
    if pixels > MOST_PIXELS:
        raise _too_many(pixels)


def _too_many(pixels: int) -> Wrong:
    if not pixels:
        return Wrong(sentence="“{}”的像素超过5000万。请用较小的尺寸另存后再上传。", code="pixels")
    millions = pixels // 1_000_000
    return Wrong(
        sentence=f"“{{}}”有{millions}百万像素，不能超过50百万。请用较小的尺寸另存后再上传。", code="pixels"
    )
