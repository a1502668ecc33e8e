"""How much may be handed in (R26, R29), and the sentence that says so."""

MB = 1024 * 1024

MOST_FILES = 10
"""In one filing or one action."""

MOST_BYTES = 20 * MB
MOST_A_HOUR = 30
"""Files that one holder may send within an hour."""

MOST_PIXELS = 50_000_000
MOST_UNPACKED = 200 * MB
MOST_ENTRIES = 1000

SENTENCE = (
    "最多10个文件，每个不超过20MB。可以传照片（JPG、PNG、WEBP、HEIC）、PDF、Word（docx）、Excel（xlsx）、"
    "文本（txt）、录音（MP3、M4A、AMR）和视频（MP4）。"
)


def shown_size(size: int) -> str:
    """A size as people say it: 830KB, 3.4MB."""
    if size < 1024:
        return f"{size}字节"
    return f"{round(size / 1024)}KB" if size < MB else f"{size / MB:.1f}MB"
