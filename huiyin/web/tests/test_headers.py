"""Protective headers on every answer (R24), and nothing in a page that the policy forbids."""

import re
from pathlib import Path

import pytest
from django.test import Client

import huiyin.web
from huiyin.web.tests.conftest import SignIn

WEB = Path(huiyin.web.__file__).parent
TEMPLATES = sorted(WEB.rglob("*.html"))
INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:", re.IGNORECASE)


@pytest.mark.parametrize("address", ["/", "/personal/", "/sign-in/", "/nothing/", "/conflict/", "/desk/"])
def test_r24_headers(client: Client, db: None, address: str) -> None:
    answer = client.get(address)
    policy = answer["Content-Security-Policy"]
    assert "unsafe" not in policy
    for part in ("default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"):
        assert part in policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] in ("no-referrer", "same-origin")
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.parametrize("address", ["/personal/", "/sign-in/", "/desk/"])
def test_r24_personal_pages_are_not_stored(sign_in: SignIn, address: str) -> None:
    for client in (Client(), sign_in()):
        assert "no-store" in client.get(address)["Cache-Control"]


def test_information_may_be_gone_back_to(client: Client, db: None) -> None:
    assert "no-store" not in client.get("/")["Cache-Control"]


def test_reading_needs_no_cookie(client: Client, db: None) -> None:
    assert client.get("/").cookies == {}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(WEB)))
def test_r24_no_style_or_script_in_a_page(template: Path) -> None:
    assert INLINE.findall(template.read_text()) == []
