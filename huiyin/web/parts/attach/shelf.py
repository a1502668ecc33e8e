"""The shelf: the files that wait under one holder for the form they stand in."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import Any, BinaryIO, cast

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from huiyin.accounts.actions import Allowance
from huiyin.attachments import actions
from huiyin.attachments import queries as attachments
from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError, NotFound
from huiyin.web.limits import source_of, spend
from huiyin.web.parts.attach import holding
from huiyin.web.parts.say import say

HOLDER, FILES, ADD, DROP = "files-holder", "files", "add_files", "drop_file"
"""The names in a form: who holds, the boxes for files, the button that only adds, the buttons that drop one."""

FROM_SOURCE = Allowance("attach.source", times=100, seconds=3600)


@dataclass(frozen=True)
class Shelf:
    """The files of one holder. `faults` says why files that came with the form were not taken.

    `touched` tells that the form was sent by a button for files alone: nothing else is to be judged or done. A new
    one is empty, and need not be looked at.
    """

    holder: str
    faults: tuple[str, ...] = ()
    touched: bool = False
    is_new: bool = False

    @property
    def token(self) -> str:
        """The holder as the page carries it."""
        return holding.signed(self.holder)

    @cached_property
    def files(self) -> tuple[attachments.KeptFile, ...]:
        """What was kept so far."""
        return () if self.is_new else attachments.held(self.holder)

    @cached_property
    def broken_off(self) -> tuple[attachments.Unfinished, ...]:
        """What was on its way when the page was left."""
        return () if self.is_new else attachments.unfinished(self.holder)

    @property
    def accept(self) -> str:
        """The kinds that the box offers."""
        return attachments.ACCEPT

    @property
    def sentence(self) -> str:
        """How much of which kinds is taken, in words."""
        return attachments.SENTENCE

    @property
    def most(self) -> int:
        """How many files one form takes."""
        return attachments.MOST_FILES

    @property
    def largest(self) -> int:
        """The bytes of the largest file."""
        return attachments.MOST_BYTES

    @property
    def handed(self) -> actions.Handed:
        """The files as the lower floors take them."""
        return actions.Handed(self.holder, tuple(file.reference for file in self.files))


def shelf_of(request: HttpRequest, owner: str, *, key: str = "", carried: str = "") -> Shelf:
    """The shelf of a form, after what was sent with it has been taken in.

    Without a `key` the holder is the one that the form carried, or of a text kept from before, or a new one.
    """
    token = request.POST.get(HOLDER, carried)
    held = None if key or not token else holding.read(token, owner)
    if request.method != "POST":
        return Shelf(held or holding.holder(owner, key), is_new=not (held or key))
    return _taken_in(request, held or holding.holder(owner, key))


def _taken_in(request: HttpRequest, holder: str) -> Shelf:
    dropped = request.POST.get(DROP, "")
    with suppress(NotFound):
        if dropped:
            actions.drop(dropped, holder=holder)
    faults = tuple(fault for file in request.FILES.getlist(FILES) for fault in _keep(request, file, holder))
    return Shelf(holder, faults, touched=bool(dropped) or ADD in request.POST)


def _keep(request: HttpRequest, file: "UploadedFile[Any]", holder: str) -> Iterator[str]:
    """Keep one file; gives the sentence where it is refused."""
    now = clock.now()
    try:
        spend(FROM_SOURCE, source_of(request), at=now)
        actions.keep(cast(BinaryIO, file), name=str(file.name), holder=holder, at=now)
    except HuiyinError as refusal:
        yield say(refusal.message)
