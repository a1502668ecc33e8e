"""Errors with a plain sentence for the person and a stable code for the machine."""

from functools import partial
from typing import Any


class HuiyinError(Exception):
    """Something could not be done; the message says in Chinese what to do next.

    `code` is stable ("number.malformed"), `field` names the field that was wrong, and `where` says where the
    trouble is or where to turn instead (a row of a file, a page, an office). `status` is the HTTP status.
    """

    status = 400

    def __init__(
        self, message: str, *, code: str, field: str | None = None, where: str | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.field = field
        self.where = where

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[Any, ...]:
        """Another process of the same command is told the whole of it."""
        more: dict[str, Any] = {"code": self.code, "field": self.field, "where": self.where}
        return partial(type(self), **more), (self.message,)


class Refused(HuiyinError):
    """The rules or the input do not allow it as asked."""

    status = 422


class NotAllowed(HuiyinError):
    """This actor may not do it."""

    status = 403


class NotFound(HuiyinError):
    """There is no such thing, or none that this actor may know of."""

    status = 404


class Conflict(HuiyinError):
    """Somebody else changed the matter in the meantime."""

    status = 409


class TooMany(HuiyinError):
    """Too many tries in too short a time."""

    status = 429
