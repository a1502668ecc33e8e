"""What the operator says by environment variables, read once and checked. Needs no Django.

| variable | meaning |
| --- | --- |
| HUIYIN_MODE | production (default), demo (own random secrets, for a look), test |
| HUIYIN_DATA_DIR | folder of all data outside a database server, `.huiyin` in the current folder by default |
| HUIYIN_DATABASE_URL | a PostgreSQL server; without it our own is started in the data folder |
| HUIYIN_SECRET_KEY | secret of sessions and codes, at least 50 signs |
| HUIYIN_FIELD_KEYS | key ring of personal data: a file's path, or the JSON itself |
| HUIYIN_CITY_CODE | four digits in front of each register number |
| HUIYIN_CITY_NAME | the city as pages name it |
| HUIYIN_OFFICE_NAME | the office that runs the platform |
| HUIYIN_CONTACT_PHONE | telephone that citizens may call, 12345 by default |
| HUIYIN_CONTACT_HOURS | when it is answered |
| HUIYIN_SHARED_SOURCES | networks of reception halls, separated by commas: many people share one address there |
| HUIYIN_PROFILE | regional profile of time limits, "national" by default |
| HUIYIN_ALLOWED_HOSTS | host names that people type, separated by commas |
| HUIYIN_BEHIND_PROXY | 1 when a proxy of ours ends TLS and sets X-Forwarded-Proto |
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_network
from pathlib import Path

from huiyin.kernel.errors import Refused

DEMO_CITY_CODE = "3799"
DEMO_CITY_NAME = "江城市"
DEMO_OFFICE_NAME = "江城市信访局"
LOCAL_HOSTS = ("127.0.0.1", "localhost", "[::1]")


class Mode(StrEnum):
    """How this installation is used."""

    PRODUCTION = "production"
    DEMO = "demo"
    TEST = "test"


@dataclass(frozen=True)
class Environment:
    """The checked variables; secrets may still be empty (safety tells)."""

    mode: Mode
    data_dir: Path
    database_url: str
    secret_key: str
    field_keys: str
    city_code: str
    profile: str
    allowed_hosts: tuple[str, ...]
    behind_proxy: bool
    city_name: str = ""
    office_name: str = ""
    contact_phone: str = ""
    contact_hours: str = ""
    shared_sources: tuple[str, ...] = ()


def read(variables: Mapping[str, str] = os.environ) -> Environment:
    """Read the variables. Raises Refused naming the variable that cannot be understood."""
    mode = _mode(variables.get("HUIYIN_MODE", ""))
    local = mode is not Mode.PRODUCTION
    return Environment(
        mode=mode,
        data_dir=Path(variables.get("HUIYIN_DATA_DIR") or ".huiyin").absolute(),
        database_url=variables.get("HUIYIN_DATABASE_URL", ""),
        secret_key=variables.get("HUIYIN_SECRET_KEY", ""),
        field_keys=variables.get("HUIYIN_FIELD_KEYS", ""),
        city_code=_city_code(variables.get("HUIYIN_CITY_CODE") or (DEMO_CITY_CODE if local else "")),
        profile=variables.get("HUIYIN_PROFILE") or "national",
        allowed_hosts=_hosts(variables.get("HUIYIN_ALLOWED_HOSTS", "")) or (LOCAL_HOSTS if local else ()),
        behind_proxy=variables.get("HUIYIN_BEHIND_PROXY") == "1",
        city_name=variables.get("HUIYIN_CITY_NAME") or (DEMO_CITY_NAME if local else ""),
        office_name=variables.get("HUIYIN_OFFICE_NAME") or (DEMO_OFFICE_NAME if local else ""),
        contact_phone=variables.get("HUIYIN_CONTACT_PHONE", "12345"),
        contact_hours=variables.get("HUIYIN_CONTACT_HOURS", "每天24小时"),
        shared_sources=_networks(variables.get("HUIYIN_SHARED_SOURCES", "")),
    )


def _mode(text: str) -> Mode:
    try:
        return Mode(text or Mode.PRODUCTION)
    except ValueError:
        raise Refused(
            f"HUIYIN_MODE 写成了“{text}”。请改为 production（正式）、demo（演示）或 test（测试）。",
            code="environment.mode",
            field="HUIYIN_MODE",
        ) from None


def _city_code(text: str) -> str:
    if text and not re.fullmatch(r"[0-9]{4}", text):
        raise Refused(
            f"HUIYIN_CITY_CODE 写成了“{text}”。请填本市行政区划代码的前四位数字。",
            code="environment.city_code",
            field="HUIYIN_CITY_CODE",
        )
    return text


def _networks(text: str) -> tuple[str, ...]:
    networks = _hosts(text)
    for network in networks:
        try:
            ip_network(network)
        except ValueError:
            raise Refused(
                f"HUIYIN_SHARED_SOURCES 中的“{network}”不是网段。请写成 10.8.0.0/16 的形式，多个用逗号分开。",
                code="environment.shared_sources",
                field="HUIYIN_SHARED_SOURCES",
            ) from None
    return networks


def _hosts(text: str) -> tuple[str, ...]:
    return tuple(host.strip() for host in text.split(",") if host.strip())
