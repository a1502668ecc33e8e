"""Text messages: one POST for each, with an idempotency key; a lost answer is asked for by the key.

POST <url> {"key", "to", "text"} with header Idempotency-Key: 200, 201, 202 taken; 409 taken before; 429, 503 later;
other 4xx never; other 5xx or no answer: unknown. GET <url>/<key>: 200 taken, 404 not taken, else unknown.
"""

import json
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import quote

from huiyin.post.carriers.protocol import Envelope, Fate, ResultUnknown, TryAgain, Undeliverable
from huiyin.post.carriers.sms_gateway import config

_TAKEN = {200, 201, 202, 409}
_LATER = {429, 503}


class SmsGateway:
    """The first rung for petitioners who left a mobile number."""

    name = "sms_gateway"
    label = "短信"
    place = 10
    needs = "mobile"
    reads = ("phone",)

    def ready(self) -> bool:
        """Whether a gateway is set."""
        return config.gateway() is not None

    def honours_keys(self) -> bool:
        """As the operator says of the gateway; the default is the careful one."""
        gateway = config.gateway()
        return gateway is not None and gateway.honours_keys

    def send(self, envelope: Envelope) -> None:
        """Hand one message to the gateway."""
        body = {"key": envelope.key, "to": envelope.contact.phone, "text": envelope.text}
        status = _call("POST", "", envelope.key, json.dumps(body, ensure_ascii=False).encode())
        if status in _TAKEN:
            return
        if status in _LATER:
            raise TryAgain(f"网关暂不接收（{status}）")
        if 400 <= status < 500:
            raise Undeliverable(f"网关拒收（{status}）")
        raise ResultUnknown(f"网关未说明结果（{status}）")

    def ask(self, key: str) -> Fate:
        """Ask the gateway by the key."""
        try:
            status = _call("GET", f"/{quote(key, safe='')}", key, None)
        except (TryAgain, ResultUnknown):
            return Fate.UNKNOWN
        return {200: Fate.TAKEN, 404: Fate.NOT_TAKEN}.get(status, Fate.UNKNOWN)


def _call(method: str, path: str, key: str, body: bytes | None) -> int:
    gateway = config.gateway()
    if gateway is None:
        raise TryAgain("未配置短信网关")
    kind: Callable[..., HTTPConnection] = HTTPSConnection if gateway.secure else HTTPConnection
    connection = kind(gateway.host, gateway.port, timeout=gateway.timeout)
    headers = {"Idempotency-Key": key, "Content-Type": "application/json; charset=utf-8"}
    if gateway.token:
        headers["Authorization"] = f"Bearer {gateway.token}"
    try:
        connection.connect()
    except OSError as error:
        raise TryAgain("连不上短信网关") from error
    try:
        connection.request(method, gateway.path + path, body, headers)
        answer = connection.getresponse()
        answer.read(64_000)
    except (OSError, HTTPException) as error:
        raise ResultUnknown("短信网关没有回答") from error
    finally:
        connection.close()
    return answer.status


CARRIER = SmsGateway()
