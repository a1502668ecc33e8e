"""Settings under which a model is used."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.test import override_settings

from huiyin.assist.actions.ask import breaker


@contextmanager
def model_at(url: str, **changed: Any) -> Iterator[None]:
    """Use the model that answers at an address; nobody remembers earlier failures."""
    said: dict[str, Any] = {
        "HUIYIN_ASSIST_URL": url,
        "HUIYIN_ASSIST_MODEL": "qwen-test",
        "HUIYIN_ASSIST_KEY": "k-1",
        "HUIYIN_ASSIST_SECONDS": 2,
        **changed,
    }
    breaker.worked()
    with override_settings(**said):
        yield
    breaker.worked()
