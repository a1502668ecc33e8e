"""What tests of pages start from: a browser in which a seat works."""

from django.contrib.auth import get_user_model
from django.test import Client

from huiyin.kernel.actor import Actor
from huiyin.web.actor import SEAT


def signed_in(actor: Actor) -> Client:
    """Return a browser in which the account of an actor is signed in and has taken the actor's seat."""
    browser = Client()
    account = get_user_model().objects.get(pk=actor.account_id)
    browser.force_login(account, "django.contrib.auth.backends.ModelBackend")
    session = browser.session
    session[SEAT] = actor.seat_id
    session.save()
    return browser
