"""A citizen filling in page after page, as the tests need one."""

import re
from dataclasses import dataclass
from html import unescape
from typing import Any

from django.test import Client

TEXT = "柳岸小区3号楼下水管道堵了半个月，污水流到路上，请尽快派人疏通。"
PHONE = "13800005678"


@dataclass
class Journey:
    """Sends each page with the hidden fields that it carried."""

    client: Client

    def send(self, page: str, /, **answers: Any) -> Any:
        """Open a page, fill it in, send it; gives the answer to the sending."""
        return self.client.post(page, self.hidden(page) | answers)

    def hidden(self, address: str) -> dict[str, str]:
        """The hidden fields of a page."""
        return hidden_in(self.client.get(address, follow=True).content.decode())

    def what(self, **answers: Any) -> Any:
        """Page one."""
        return self.send("/file/", **({"claim_class": "petition", "text": TEXT} | answers))

    def where(self, **answers: Any) -> Any:
        """Page two."""
        return self.send("/file/where/", **({"spot": "柳岸小区3号楼"} | answers))

    def who(self, **answers: Any) -> Any:
        """Page three."""
        return self.send("/file/who/", **({"filer": "self", "name": "张三丰", "phone": PHONE} | answers))

    def attachments(self, **answers: Any) -> Any:
        """The page for files, without any."""
        return self.send("/file/attachments/", **answers)

    def to_check(self, **answers: Any) -> None:
        """All pages up to the check page."""
        self.what(**answers)
        self.where()
        self.who()
        self.attachments()
        self.client.get("/file/known/")

    def file(self, **answers: Any) -> Any:
        """The whole way to the receipt page."""
        self.to_check(**answers)
        self.send("/file/check/")
        return self.client.get("/receipt/")


def hidden_in(page: str) -> dict[str, str]:
    """Names and values of the hidden fields on a page, but the token against forgery."""
    found = re.findall(r'<input type="hidden" name="([\w-]+)"(?: value="([^"]*)")?', page)
    return {name: unescape(value) for name, value in found if name != "csrfmiddlewaretoken"}


def number_and_code(page: str) -> tuple[str, str]:
    """What a receipt page says."""
    number, code = re.findall(r'data-copy="([^"]+)"', page)[:2]
    return number, code
