"""A moment, typed as people write it: 9:30, 今天 9:30, 2026-11-21 9:30."""

import re
from datetime import datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from huiyin.kernel import clock
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.text import halfwidth, tidy
from huiyin.web.parts.days import read_day

_TIME = re.compile(r"(\d{1,2})\s*[:时点]\s*(\d{1,2})\s*分?$")


class MomentField(forms.Field):
    """A day with a time; without a day it is today. Gives an aware datetime, or None where nothing was typed."""

    widget = forms.TextInput(attrs={"class": "w-12", "autocomplete": "off"})

    def to_python(self, value: Any) -> datetime | None:
        """The moment."""
        words = halfwidth(tidy(str(value or ""))).replace("：", ":")
        if not words:
            return None
        found = _TIME.search(words)
        if found is None:
            raise ValidationError(_("请填写时间，例如9:30，或者2026-11-21 9:30。"), code="moment")
        return datetime.combine(_day(words[: found.start()].strip()), _time(*found.groups()), SHANGHAI)


def _day(words: str) -> Any:
    try:
        return read_day(words, today=clock.today()) if words else clock.today()
    except ValueError as error:
        raise ValidationError(str(error), code="day") from error


def _time(hour: str, minute: str) -> time:
    try:
        return time(int(hour), int(minute))
    except ValueError as error:
        raise ValidationError(_("时间应当在0:00到23:59之间，请检查。"), code="time") from error
