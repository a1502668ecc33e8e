"""What it was measured on."""

import os
import platform
import time

import psycopg

ROUNDS = 1_000_000


def machine(url: str) -> str:
    """One line: cores, memory, load, versions, and how fast the interpreter is: builds differ by half."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**30
    load = "/".join(f"{one:.1f}" for one in os.getloadavg())
    with psycopg.connect(url) as connection:
        version = connection.info.server_version // 10_000
    python = platform.python_version()
    speed = f"一百万次循环 {_loop_ms():.0f} 毫秒"
    return (
        f"{os.cpu_count()} 核，{memory} GB，系统负载 {load}，PostgreSQL {version}，Python {python}（{speed}）"
    )


def _loop_ms() -> float:
    """The best of three runs of the same million of small steps."""
    return min(_timed() for _ in range(3)) * 1000


def _timed() -> float:
    began, known = time.process_time(), {}
    for number in range(ROUNDS):
        known[number % 100] = str(number)
    return time.process_time() - began
