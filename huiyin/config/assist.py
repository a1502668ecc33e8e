"""What the operator says of a large language model on the city's own servers. Needs no Django.

| variable | meaning |
| --- | --- |
| HUIYIN_ASSIST_URL | where it speaks the OpenAI protocol, such as https://10.8.0.5/v1. Empty: no model is used |
| HUIYIN_ASSIST_MODEL | the name of the model there |
| HUIYIN_ASSIST_KEY | its key, or the full path of a file that holds it. Empty: none is asked |
| HUIYIN_ASSIST_NETWORKS | networks in which it must stand, separated by commas; this machine alone by default |
| HUIYIN_ASSIST_TASKS | which of summary, draft, extract are on; all by default |
| HUIYIN_ASSIST_SECONDS | how long an answer is waited for, 2 to 60; 20 by default |
| HUIYIN_ASSIST_LONGEST | how many signs are sent at most, 500 to 20000; 6000 by default |
| HUIYIN_ASSIST_CA | file of the authority that signed its certificate, where that is the city's own |
"""

import os
import re
from collections.abc import Mapping
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from huiyin.kernel.errors import Refused

TASKS = ("summary", "draft", "extract")
HERE = "127.0.0.0/8,::1/128"
WIDEST = {4: 8, 6: 16}
"""A network with a shorter prefix is no network of a city but half of the world."""


def read(variables: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """The settings by name. Raises Refused naming the variable that cannot be understood."""
    said = {name: variables.get(name, "").strip() for name in variables if name.startswith("HUIYIN_ASSIST_")}
    url = _url(said.get("HUIYIN_ASSIST_URL", ""))
    return {
        "HUIYIN_ASSIST_URL": url,
        "HUIYIN_ASSIST_MODEL": _model(said.get("HUIYIN_ASSIST_MODEL", ""), needed=bool(url)),
        "HUIYIN_ASSIST_KEY": _key(said.get("HUIYIN_ASSIST_KEY", "")),
        "HUIYIN_ASSIST_NETWORKS": _networks(said.get("HUIYIN_ASSIST_NETWORKS") or HERE),
        "HUIYIN_ASSIST_TASKS": _tasks(said.get("HUIYIN_ASSIST_TASKS") or ",".join(TASKS)),
        "HUIYIN_ASSIST_SECONDS": _number(said, "HUIYIN_ASSIST_SECONDS", 20, 2, 60),
        "HUIYIN_ASSIST_LONGEST": _number(said, "HUIYIN_ASSIST_LONGEST", 6000, 500, 20_000),
        "HUIYIN_ASSIST_CA": _file(said.get("HUIYIN_ASSIST_CA", "")),
    }


def _url(text: str) -> str:
    parts = urlsplit(text)
    plain = parts.scheme in {"http", "https"} and parts.hostname and not (parts.query or parts.fragment)
    if text and (not plain or "@" in parts.netloc or re.search(r"\s", text)):
        raise _wrong("HUIYIN_ASSIST_URL", text, "https://10.8.0.5/v1 形式的地址，密钥另填 HUIYIN_ASSIST_KEY")
    return text.rstrip("/")


def _model(text: str, *, needed: bool) -> str:
    if (needed or text) and not re.fullmatch(r"[\w./:@+-]{1,60}", text):
        raise _wrong("HUIYIN_ASSIST_MODEL", text, "模型服务上的模型名称，不超过60个字符")
    return text


def _key(text: str) -> str:
    try:
        key = Path(text).read_text().strip() if text.startswith("/") else text
    except (OSError, UnicodeDecodeError):
        raise _wrong("HUIYIN_ASSIST_KEY", text, "密钥，或者可以读取的密钥文件的完整路径") from None
    if not re.fullmatch(r"[!-~]*", key):
        # What was said is not repeated: it may be a key all the same.
        raise _wrong("HUIYIN_ASSIST_KEY", "……", "只含字母、数字和符号的密钥，中间没有空格")
    return key


def _networks(text: str) -> tuple[str, ...]:
    return tuple(str(_network(one.strip())) for one in text.split(",") if one.strip())


def _network(text: str) -> IPv4Network | IPv6Network:
    try:
        found = ip_network(text)
    except ValueError:
        raise _wrong("HUIYIN_ASSIST_NETWORKS", text, "10.8.0.0/16 形式的网段，多个用逗号分开") from None
    if found.prefixlen < WIDEST[found.version]:
        raise _wrong("HUIYIN_ASSIST_NETWORKS", text, "本市自己的网段，不能宽于 /8")
    return found


def _tasks(text: str) -> tuple[str, ...]:
    given = {one.strip() for one in text.split(",") if one.strip()}
    if given - set(TASKS):
        raise _wrong("HUIYIN_ASSIST_TASKS", text, "summary、draft、extract 中的一项或者几项，用逗号分开")
    return tuple(task for task in TASKS if task in given)


def _number(said: Mapping[str, str], name: str, usual: int, least: int, most: int) -> int:
    text = said.get(name) or str(usual)
    if not text.isdecimal() or not least <= int(text) <= most:
        raise _wrong(name, text, f"{least}至{most}的整数")
    return int(text)


def _file(text: str) -> str:
    if text and not Path(text).is_file():
        raise _wrong("HUIYIN_ASSIST_CA", text, "证书文件的完整路径")
    return text


def _wrong(name: str, text: str, wanted: str) -> Refused:
    return Refused(f"{name} 写成了“{text}”。请填{wanted}。", code="environment.assist", field=name)
