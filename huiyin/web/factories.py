"""What tests of pages start from: a browser in which a seat works."""

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client

from huiyin.kernel.actor import Actor
from huiyin.web.actor import SEAT


def signed_in(actor: Actor) -> Client:
    """Return a browser in which the account of an actor is signed in and has taken the actor's seat.

    The session is written once, as it stands afterwards: signing in itself has tests of its own.
    """
    account = get_user_model().objects.get(pk=actor.account_id)
    session = SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session[SEAT] = actor.seat_id
    session.save()
    browser = Client()
    browser.cookies[settings.SESSION_COOKIE_NAME] = str(session.session_key)
    return browser
