"""What must hold of the database server, whoever runs it. Asked through the same connection the application uses."""

from collections.abc import Iterator

from django.db import Error
from django.db.backends.base.base import BaseDatabaseWrapper

from huiyin.config.safety.problem import Problem

UNREACHABLE = "database.unreachable"
OLDEST = 150_000

MUST_BE_ON = {
    "fsync": "数据库关闭了 fsync，断电时已登记的来信可能丢失。请设为 on。",
    "full_page_writes": "数据库关闭了 full_page_writes，断电时数据页可能损坏。请设为 on。",
    "synchronous_commit": "数据库关闭了 synchronous_commit，已发出的登记编号可能在故障后消失。请设为 on。",
    "data_checksums": "数据库没有开启数据校验和，磁盘出错无法发现。请停库后运行 pg_checksums --enable。",
}
SAFE_COMMITS = {"on", "local", "remote_write", "remote_apply"}

FACTS = """
SELECT current_setting('server_version_num')::int, current_setting('server_encoding'),
       datctype, datlocprovider, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
  FROM pg_database WHERE datname = current_database()
"""


def database_problems(connection: BaseDatabaseWrapper) -> Iterator[Problem]:
    """All that is wrong with the server behind a connection."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name, setting FROM pg_settings WHERE name = ANY(%s)", [list(MUST_BE_ON)])
            switches = dict(cursor.fetchall())
            cursor.execute(FACTS)
            facts = cursor.fetchone()
    except Error as error:
        yield Problem(UNREACHABLE, f"连不上数据库（{type(error).__name__}）。请检查 HUIYIN_DATABASE_URL。")
        return
    for name, sentence in MUST_BE_ON.items():
        if switches.get(name) not in SAFE_COMMITS:
            yield Problem(f"database.{name}", sentence)
    yield from _server_problems(*facts)


def _server_problems(
    version: int, encoding: str, ctype: str, provider: str, superuser: bool
) -> Iterator[Problem]:
    if version < OLDEST:
        yield Problem("database.version", "数据库版本低于 PostgreSQL 15。请先升级。")
    if encoding != "UTF8":
        yield Problem("database.encoding", "数据库编码不是 UTF8，汉字会存坏。请以 UTF8 重新建库。")
    if ctype in ("C", "POSIX"):
        yield Problem(
            "database.locale",
            "数据库的区域设置是 C，不认汉字，查重和检索会失效。请以 C.UTF-8 重新建库。",
        )
    if superuser:
        yield Problem(
            "database.superuser",
            "应用以数据库超级用户连接，审计记录可被改动。请改用普通角色（该库的所有者）。",
        )
