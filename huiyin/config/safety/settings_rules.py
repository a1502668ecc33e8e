"""What must hold of the settings. Each rule looks at the settings and answers with a problem or nothing."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings as installed
from django.core.exceptions import ImproperlyConfigured

from huiyin.config.environment import Mode
from huiyin.config.safety.problem import Problem

Rule = Callable[[Any], bool]

SHORTEST_SECRET = 50
HALF_A_YEAR = 15_768_000
KNOWN_SECRETS = ("django-insecure", "changeme", "change-me", "secret", "huiyin")

# (code, sentence, whether it is wrong, whether it matters only where citizens' data are real)
RULES: tuple[tuple[str, str, Rule, bool], ...] = (
    (
        "debug",
        "DEBUG 已打开，出错页面会把代码和数据显示给任何人。请关闭。",
        lambda s: bool(s.DEBUG),
        False,
    ),
    (
        "secret_key.missing",
        "没有设置 HUIYIN_SECRET_KEY。请运行 huiyin secrets 生成并保存好。",
        lambda s: not _secret(s),
        False,
    ),
    (
        "secret_key.weak",
        "HUIYIN_SECRET_KEY 太短或是公开的默认值，他人可以伪造登录。请运行 huiyin secrets 重新生成。",
        lambda s: bool(_secret(s)) and _is_weak(_secret(s)),
        False,
    ),
    (
        "field_keys.missing",
        "没有设置 HUIYIN_FIELD_KEYS，姓名、电话、证件号无法加密保存。请运行 huiyin secrets 生成密钥文件并指向它。",
        lambda s: not s.HUIYIN_FIELD_KEYS,
        False,
    ),
    (
        "city_code.missing",
        "没有设置 HUIYIN_CITY_CODE，无法编登记编号。请填本市行政区划代码的前四位。",
        lambda s: not s.HUIYIN_CITY_CODE,
        False,
    ),
    (
        "names.missing",
        "没有设置 HUIYIN_CITY_NAME 或 HUIYIN_OFFICE_NAME，网页和文书上没有落款。请填写城市和办理机关的名称。",
        lambda s: not (s.HUIYIN_CITY_NAME and s.HUIYIN_OFFICE_NAME),
        False,
    ),
    (
        "hosts",
        "HUIYIN_ALLOWED_HOSTS 没有填写或写成了 *，他人可以冒用域名。请写明本平台的域名，多个用逗号分开。",
        lambda s: not s.ALLOWED_HOSTS or "*" in s.ALLOWED_HOSTS,
        True,
    ),
    (
        "hsts",
        "没有开启 HSTS（SECURE_HSTS_SECONDS），浏览器可能被引到不加密的地址。请设为一年。",
        lambda s: s.SECURE_HSTS_SECONDS < HALF_A_YEAR,
        True,
    ),
    (
        "tls",
        "没有要求全程加密（SECURE_SSL_REDIRECT）。请打开。",
        lambda s: not s.SECURE_SSL_REDIRECT,
        True,
    ),
    (
        "cookies",
        "登录凭证或表单凭证可在不加密的连接上发送（SESSION_COOKIE_SECURE、CSRF_COOKIE_SECURE）。请打开。",
        lambda s: not (s.SESSION_COOKIE_SECURE and s.CSRF_COOKIE_SECURE and s.SESSION_COOKIE_HTTPONLY),
        True,
    ),
    (
        "csp",
        "内容安全策略（CSP）缺失，或含 unsafe、* 等放行项，网页可能被植入脚本。请恢复默认策略。",
        lambda s: _csp_is_open(s.CONTENT_SECURITY_POLICY),
        False,
    ),
    (
        "engine",
        "数据库不是 PostgreSQL。本平台只支持 PostgreSQL 15 及以上版本。",
        lambda s: s.DATABASES["default"]["ENGINE"] != "django.db.backends.postgresql",
        False,
    ),
    (
        "passwords",
        "口令的保存方式过弱（PASSWORD_HASHERS 首项不是 Argon2）。请恢复默认。",
        lambda s: "Argon2" not in s.PASSWORD_HASHERS[0],
        True,
    ),
    (
        "attachments.folder",
        "附件文件夹（HUIYIN_ATTACHMENTS_DIR）不能写入，信访人的附件无处存放。请改正路径或者权限。",
        lambda s: not can_be_filled(Path(s.HUIYIN_ATTACHMENTS_DIR)),
        False,
    ),
)


# What need not stop a start, but should be known where citizens' data are real.
ADVICE: tuple[tuple[str, str, Rule], ...] = (
    (
        "attachments.unscanned",
        "没有设置 HUIYIN_CLAMD，附件不查毒，下载时只标明“未经查毒”。建议安装 ClamAV 并设置其地址。",
        lambda s: not s.HUIYIN_CLAMD,
    ),
)


def settings_problems(settings: Any) -> Iterator[Problem]:
    """All that is wrong with the settings for their mode."""
    real = settings.HUIYIN_MODE == Mode.PRODUCTION
    for code, sentence, is_wrong, only_real in RULES:
        if (real or not only_real) and is_wrong(settings):
            yield Problem(code, sentence)


def warnings(settings: Any = installed) -> tuple[Problem, ...]:
    """What does not stop a start but should be mended; nothing where no citizens' data are kept."""
    if settings.HUIYIN_MODE != Mode.PRODUCTION:
        return ()
    return tuple(Problem(code, sentence) for code, sentence, applies in ADVICE if applies(settings))


def can_be_filled(folder: Path) -> bool:
    """Whether files can be put into a folder, or the folder be made where it is not there yet."""
    try:
        there = next(path for path in (folder, *folder.parents) if path.exists())
    except OSError:
        return False
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)


def _secret(settings: Any) -> str:
    # Django raises where the key is empty, before anybody could say it kindly.
    try:
        return str(settings.SECRET_KEY)
    except ImproperlyConfigured:
        return ""


def _is_weak(secret: str) -> bool:
    known = any(secret.lower().startswith(word) for word in KNOWN_SECRETS)
    return known or len(secret) < SHORTEST_SECRET or len(set(secret)) < 10


def _csp_is_open(policy: dict[str, Any] | None) -> bool:
    directives = (policy or {}).get("DIRECTIVES") or {}
    sources = [str(source) for values in directives.values() for source in values]
    needed = {"default-src", "script-src", "frame-ancestors", "base-uri"}
    return not needed <= set(directives) or any("unsafe" in source or source == "*" for source in sources)
