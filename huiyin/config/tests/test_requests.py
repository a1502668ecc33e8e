"""Headers, language and sessions of each answer (R23, R24)."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import translation

from huiyin.config.middleware.language import chosen_language
from huiyin.config.middleware.sessions import TOUCH_EVERY, session_life
from huiyin.kernel import clock


def test_health_says_that_the_database_answers(client, db):
    answer = client.get("/health/")
    assert answer.status_code == 200
    assert answer.json()["ok"] is True
    assert answer.json()["attachments"] is True


def test_health_tells_a_full_disk_and_stays_up(client, db, monkeypatch):
    monkeypatch.setattr("huiyin.config.health.SMALLEST", 10**18)
    answer = client.get("/health/")
    assert (answer.status_code, answer.json()["attachments"]) == (200, False)


def test_each_answer_carries_the_protective_headers(client, db):
    headers = client.get("/health/").headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "private" in headers["Cache-Control"]


@pytest.mark.parametrize(("cookie", "language"), [(None, "zh-hans"), ("en", "en"), ("xx", "zh-hans")])
def test_only_the_cookie_chooses_the_language(cookie, language):
    request = RequestFactory().get("/", headers={"accept-language": "en"})
    if cookie:
        request.COOKIES[settings.LANGUAGE_COOKIE_NAME] = cookie
    answer = chosen_language(lambda _: HttpResponse(translation.get_language()))(request)
    assert answer.content.decode() == language
    assert answer.headers["Content-Language"] == language


def visit(session: SessionStore, after: timedelta) -> bool:
    """Whether a session still holds its owner after a while."""
    request = RequestFactory().get("/")
    request.COOKIES[settings.SESSION_COOKIE_NAME] = "there"
    request.session = session
    with clock.frozen(START + after):
        session_life(lambda _: HttpResponse())(request)
    return "owner" in session


START = clock.now()


def signed_in() -> SessionStore:
    session = SessionStore()
    session["owner"] = 1
    assert visit(session, timedelta())
    return session


def test_a_session_ends_after_thirty_idle_minutes(db):
    """R23"""
    assert visit(signed_in(), timedelta(minutes=29))
    assert not visit(signed_in(), timedelta(minutes=30, seconds=TOUCH_EVERY))


def test_a_session_in_use_ends_after_twelve_hours(db):
    """R23"""
    session = signed_in()
    for minutes in range(20, 12 * 60, 20):
        assert visit(session, timedelta(minutes=minutes))
    assert not visit(session, timedelta(hours=12))
