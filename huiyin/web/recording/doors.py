"""The pages of recording: one for each channel that asks for things of its own, and one for all the others."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from huiyin.kernel.errors import NotFound
from huiyin.web.recording.forms.call import CallForm
from huiyin.web.recording.forms.grid import GridForm
from huiyin.web.recording.forms.letter import LetterForm
from huiyin.web.recording.forms.other import OtherForm
from huiyin.web.recording.forms.record import RecordForm
from huiyin.web.recording.forms.visit import VisitForm


@dataclass(frozen=True)
class Door:
    """A page of recording; its address, template and draft go by its name."""

    form: type[RecordForm]

    @property
    def page(self) -> str:
        """The name of the page."""
        return self.form.page

    @property
    def address(self) -> str:
        """Where the page stands."""
        return reverse(f"recording:{self.page}")

    def channel(self, typed: Mapping[str, str]) -> str:
        """The channel of what is typed so far; empty while it is not chosen."""
        return self.form.channel_of(typed)


DOORS = {form.page: Door(form) for form in (CallForm, VisitForm, LetterForm, GridForm, OtherForm)}


def door(page: str) -> Door:
    """The page of a name. Raises NotFound."""
    found = DOORS.get(page)
    if found is None:
        raise NotFound("没有这个登记页面。请从左侧“登记”中选择。", code="recording.unknown")
    return found
