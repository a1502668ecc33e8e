"""What it was measured on."""

import os
import platform

import psycopg


def machine(url: str) -> str:
    """One line: cores, memory, load, versions."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**30
    load = "/".join(f"{one:.1f}" for one in os.getloadavg())
    with psycopg.connect(url) as connection:
        version = connection.info.server_version // 10_000
    python = platform.python_version()
    return f"{os.cpu_count()} 核，{memory} GB，系统负载 {load}，PostgreSQL {version}，Python {python}"
