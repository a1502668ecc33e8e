"""Files that some of the invented people hand in: pictures drawn by code, and a page of text."""

import io

from huiyin.attachments import actions as attachments
from huiyin.attachments.factories import picture
from huiyin.cli.demo.matters.scene import Scene

#: Whoever comes in these minutes of an hour brings files: about one in thirty.
_MINUTES = (7, 37)


def brought(scene: Scene) -> attachments.Handed:
    """What comes with the arrival: for most nothing."""
    if scene.at.minute not in _MINUTES:
        return attachments.Handed("")
    said = f"{scene.voice.title}\n\n{scene.voice.text}\n".encode()
    return _sent(scene, {"现场照片.jpg": _photograph(scene), "情况说明.txt": said})


def photograph(scene: Scene) -> attachments.Handed:
    """One picture, as an answer to what an office asked."""
    return _sent(scene, {"补拍的照片.jpg": _photograph(scene)})


def _photograph(scene: Scene) -> bytes:
    return picture(tone=scene.at.minute + scene.at.day, quality=60)


def _sent(scene: Scene, files: dict[str, bytes]) -> attachments.Handed:
    holder = f"demo:{scene.voice.phone}:{scene.at.isoformat()}"
    kept = [
        attachments.keep(io.BytesIO(data), name=name, holder=holder, at=scene.at)
        for name, data in files.items()
    ]
    return attachments.Handed(holder, tuple(file.reference for file in kept))
