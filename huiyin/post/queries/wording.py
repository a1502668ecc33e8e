"""A stored notice in words."""

from collections.abc import Mapping

from huiyin.post.models import Message
from huiyin.post.templates import TEMPLATES


def title_of(row: Message) -> str:
    """The occasion in two to four characters."""
    template = TEMPLATES.get(row.template)
    return template.title if template else "通知"


def text_of(row: Message, secret: Mapping[str, str] | None = None) -> str:
    """The text; without the secret words its part with them is left out."""
    template = TEMPLATES.get(row.template)
    return template.render({**row.variables, **(secret or {})}) if template else ""
