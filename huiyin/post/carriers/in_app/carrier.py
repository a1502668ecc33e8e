"""The desk itself: what stands in the outbox is already there to read."""

from huiyin.post.carriers.in_app import config
from huiyin.post.carriers.protocol import Envelope, Fate


class InApp:
    """For units and seats; a petitioner has no desk."""

    name = "in_app"
    label = "站内"
    place = 0
    needs = "desk"
    reads: tuple[str, ...] = ()

    def ready(self) -> bool:
        """Always."""
        return config.ready()

    def honours_keys(self) -> bool:
        """One row is one notice."""
        return True

    def send(self, envelope: Envelope) -> None:
        """Nothing to carry."""

    def ask(self, key: str) -> Fate:
        """It is where it belongs."""
        return Fate.TAKEN


CARRIER = InApp()
