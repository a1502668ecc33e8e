"""What the operator says of ciphers and of the ways by which notices go out. Needs no Django.

| variable | meaning |
| --- | --- |
| HUIYIN_CIPHER | how personal data is sealed from now on: sm4 (default) or aes |
| HUIYIN_SMS_URL | text message gateway, https; http only on this machine. Empty: no text messages |
| HUIYIN_SMS_TOKEN | what the gateway asks as bearer token |
| HUIYIN_SMS_HONOURS_KEYS | 1 when the gateway takes the same Idempotency-Key once only |
| HUIYIN_SMTP_HOST, HUIYIN_SMTP_PORT | mail server. Empty: no mail |
| HUIYIN_SMTP_USER, HUIYIN_SMTP_PASSWORD | sign-in there |
| HUIYIN_SMTP_TLS | starttls (default), tls, or none (only on this machine) |
| HUIYIN_MAIL_FROM | sender of mail |
| HUIYIN_LETTERS_DIR | folder where letters are dropped for printing. Empty: no letters |
"""

import os
from collections.abc import Mapping
from typing import Any

from huiyin.kernel.errors import Refused

_TEXTS = ("SMS_URL", "SMS_TOKEN", "SMTP_HOST", "SMTP_USER", "SMTP_PASSWORD", "LETTERS_DIR")
_CHOICES = {"CIPHER": ("sm4", "aes"), "SMTP_TLS": ("starttls", "tls", "none")}


def read(variables: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """The settings by name. Raises Refused naming the variable that cannot be understood."""
    found: dict[str, Any] = {f"HUIYIN_{name}": variables.get(f"HUIYIN_{name}", "") for name in _TEXTS}
    for name, allowed in _CHOICES.items():
        found[f"HUIYIN_{name}"] = _choice(f"HUIYIN_{name}", variables, allowed)
    found["HUIYIN_SMS_HONOURS_KEYS"] = variables.get("HUIYIN_SMS_HONOURS_KEYS") == "1"
    found["HUIYIN_SMTP_PORT"] = _port(variables, 465 if found["HUIYIN_SMTP_TLS"] == "tls" else 587)
    found["HUIYIN_MAIL_FROM"] = variables.get("HUIYIN_MAIL_FROM") or f"huiyin@{found['HUIYIN_SMTP_HOST']}"
    return found


def _choice(name: str, variables: Mapping[str, str], allowed: tuple[str, ...]) -> str:
    text = variables.get(name) or allowed[0]
    if text not in allowed:
        raise _wrong(name, text, "、".join(allowed) + " 之一")
    return text


def _port(variables: Mapping[str, str], usual: int) -> int:
    text = variables.get("HUIYIN_SMTP_PORT") or str(usual)
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise _wrong("HUIYIN_SMTP_PORT", text, "1 至 65535 的端口号")
    return int(text)


def _wrong(name: str, text: str, wanted: str) -> Refused:
    return Refused(f"{name} 写成了“{text}”。请填{wanted}。", code="environment.carriers", field=name)
