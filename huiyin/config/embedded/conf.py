"""The server's settings: safe first, then fast."""

import os
from pathlib import Path

MEGABYTE = 1024 * 1024

# A promise to a citizen ("your petition is registered") is only as good as these five lines and the checksums.
SAFE = {
    "fsync": "on",
    "full_page_writes": "on",
    "synchronous_commit": "on",
    "password_encryption": "'scram-sha-256'",
    "listen_addresses": "'127.0.0.1'",
}

FAST = {
    "max_connections": "100",
    "work_mem": "'16MB'",
    "maintenance_work_mem": "'256MB'",
    "max_wal_size": "'4GB'",
    "min_wal_size": "'256MB'",
    # The log is not compressed: two pages of it a filing cost less disk than a tenth of the processor.
    "checkpoint_timeout": "'15min'",
    "checkpoint_completion_target": "0.9",
    "random_page_cost": "1.1",
    "jit": "off",
    "autovacuum_naptime": "'20s'",
    "autovacuum_vacuum_scale_factor": "0.05",
    "autovacuum_analyze_scale_factor": "0.02",
}

LOGS = {
    "logging_collector": "on",
    "log_directory": "'log'",
    "log_filename": "'%d.log'",
    "log_rotation_age": "'1d'",
    "log_truncate_on_rotation": "on",
    "log_statement": "'none'",
    # Statements carry what people wrote; they do not belong in a log.
    "log_min_error_statement": "'panic'",
    "log_timezone": "'Asia/Shanghai'",
    "timezone": "'UTC'",
}


def conf(port: int, sockets: Path | None) -> str:
    """The text of the included file huiyin.conf."""
    lines = SAFE | FAST | LOGS
    lines |= {
        "port": str(port),
        "unix_socket_directories": f"'{sockets or ''}'",
        "shared_buffers": f"'{_shared_buffers()}MB'",
        "effective_cache_size": f"'{_memory() // 2}MB'",
    }
    return "".join(f"{name} = {value}\n" for name, value in lines.items())


def _memory() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // MEGABYTE


def _shared_buffers() -> int:
    return min(max(_memory() // 8, 128), 2048)
