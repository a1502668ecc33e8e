"""The notice board: upward news without upward imports.

Whoever publishes does not know who listens. What is of legal weight is written in the action itself, never in
a subscriber, so a failing subscriber is logged and nothing else happens.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

log = logging.getLogger(__name__)

Handler = Callable[[Any], object]


@dataclass(frozen=True)
class Event:
    """Base of all events: a frozen fact that has already happened."""


_subscribers: dict[type[Event], list[Handler]] = {}


def subscribe(event_class: type[Event], handler: Handler) -> Callable[[], None]:
    """Call `handler` with each event of this class or of its subclasses; returns how to take it off again."""
    handlers = _subscribers.setdefault(event_class, [])
    if handler not in handlers:
        handlers.append(handler)

    def unsubscribe() -> None:
        if handler in handlers:
            handlers.remove(handler)

    return unsubscribe


def publish(event: Event) -> None:
    """Hand the event to all who subscribed, in the order they came; never raises."""
    for handler in _handlers_of(type(event)):
        try:
            handler(event)
        except Exception:
            log.exception("a subscriber failed on %s", type(event).__name__)


def _handlers_of(event_class: type[Event]) -> list[Handler]:
    return [handler for cls in event_class.__mro__ for handler in _subscribers.get(cls, ())]
