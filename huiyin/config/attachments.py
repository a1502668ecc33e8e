"""What the operator says of attachments. Needs no Django.

| variable | meaning |
| --- | --- |
| HUIYIN_ATTACHMENTS_DIR | folder of attachments, to be backed up; `attachments` in the data folder by default |
| HUIYIN_CLAMD | virus scanner clamd, as host:port or as the path of its socket. Empty: nothing is scanned |
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from huiyin.kernel.errors import Refused


def folder(data_dir: Path, variables: Mapping[str, str] = os.environ) -> Path:
    """Where attachments lie."""
    return Path(variables.get("HUIYIN_ATTACHMENTS_DIR") or data_dir / "attachments").absolute()


def scanner(variables: Mapping[str, str] = os.environ) -> str:
    """Where the scanner listens; empty for none. Raises Refused for what is neither an address nor a path."""
    text = variables.get("HUIYIN_CLAMD", "").strip()
    if text and not text.startswith("/") and not _is_address(text):
        raise Refused(
            f"HUIYIN_CLAMD 写成了“{text}”。请写成 127.0.0.1:3310 的形式，或者写 clamd 套接字文件的完整路径。",
            code="environment.clamd",
            field="HUIYIN_CLAMD",
        )
    return text


def _is_address(text: str) -> bool:
    found = re.fullmatch(r"\[?[\w.:-]+\]?:(\d{1,5})", text)
    return found is not None and 1 <= int(found[1]) <= 65535
