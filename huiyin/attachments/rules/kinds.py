"""The twelve kinds of file that are taken (R26)."""

SUFFIXES: dict[str, str] = {
    "jpg": "jpg",
    "jpeg": "jpg",
    "png": "png",
    "webp": "webp",
    "heic": "heic",
    "pdf": "pdf",
    "docx": "docx",
    "xlsx": "xlsx",
    "txt": "txt",
    "mp3": "mp3",
    "m4a": "m4a",
    "amr": "amr",
    "mp4": "mp4",
}
"""Each suffix with its kind."""

KIND_LABELS: dict[str, str] = {
    "jpg": "照片",
    "png": "图片",
    "webp": "图片",
    "heic": "照片",
    "pdf": "PDF 文件",
    "docx": "Word 文件",
    "xlsx": "Excel 文件",
    "txt": "文本文件",
    "mp3": "录音",
    "m4a": "录音",
    "amr": "录音",
    "mp4": "视频",
}

MEDIA_TYPES: dict[str, str] = {
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "heic": "image/heic",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "txt": "text/plain",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "amr": "audio/amr",
    "mp4": "video/mp4",
}

PICTURES = frozenset({"jpg", "png", "webp", "heic"})

ACCEPT = ",".join(f".{suffix}" for suffix in SUFFIXES)
"""For <input type=file accept=…>."""
