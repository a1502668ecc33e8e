"""What the operator says of printed papers. Needs no Django.

| variable | meaning |
| --- | --- |
| HUIYIN_PAPER_FONTS | folder with licensed fonts of the city, such as 仿宋 and 小标宋. Empty: those installed |
| HUIYIN_SITE_URL | address of the public pages for QR codes. Empty: https and the first of HUIYIN_ALLOWED_HOSTS |
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from huiyin.config.environment import Environment, Mode
from huiyin.kernel.errors import Refused

FONT_FILES = (".otf", ".ttf", ".ttc", ".otc")
LOCAL_SITE = "http://127.0.0.1:8000"


def font_folder(variables: Mapping[str, str] = os.environ) -> str:
    """The folder of the city's fonts, or nothing. Raises Refused for one without fonts."""
    given = variables.get("HUIYIN_PAPER_FONTS", "").strip()
    if not given:
        return ""
    folder = Path(given).expanduser().absolute()
    if not folder.is_dir() or not any(file.suffix.lower() in FONT_FILES for file in folder.rglob("*")):
        raise Refused(
            f"HUIYIN_PAPER_FONTS 写成了“{given}”，那里没有字体文件。请填放有 .ttf 或 .otf 字体的文件夹。",
            code="environment.paper_fonts",
            field="HUIYIN_PAPER_FONTS",
        )
    return str(folder)


def site_url(environment: Environment, variables: Mapping[str, str] = os.environ) -> str:
    """The address of the public pages without a stroke at its end. Raises Refused for what is no address."""
    given = variables.get("HUIYIN_SITE_URL", "").strip().rstrip("/")
    if given and not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", given):
        raise Refused(
            f"HUIYIN_SITE_URL 写成了“{given}”。请写成 https://xf.example.gov.cn 的形式。",
            code="environment.site_url",
            field="HUIYIN_SITE_URL",
        )
    if given or environment.mode is not Mode.PRODUCTION:
        return given or LOCAL_SITE
    return f"https://{environment.allowed_hosts[0]}" if environment.allowed_hosts else ""
