"""Fields that take what people really type, and say plainly what is wrong while keeping the text."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from huiyin.kernel import clock
from huiyin.kernel.text import halfwidth, tidy
from huiyin.web.parts.days import day_words, read_day

SHORT_TEXT = 5_000
LONG_TEXT = 10_000


class TextField(forms.CharField):
    """Text of one line or many: tidied, counted in characters, refused with both numbers when too long.

    The browser is given no maximum, so that pasted text is never cut off silently.
    """

    def __init__(self, *, max_length: int = SHORT_TEXT, many_lines: bool = False, **kwargs: Any) -> None:
        if many_lines:
            kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 8, "data-count": max_length}))
        super().__init__(strip=False, **kwargs)
        self.longest = max_length
        # NUL and control signs are taken out by tidy(), not complained about.
        self.validators = []

    def to_python(self, value: Any) -> str:
        """The tidied text."""
        return tidy(super().to_python(value) or "")

    def validate(self, value: str) -> None:
        """Refuse a text beyond the limit."""
        super().validate(value)
        over = len(value) - self.longest
        if over > 0:
            raise ValidationError(
                _("“%(label)s”共%(n)s字，最多%(most)s字，请删减%(over)s字后再提交。您写的内容已保留。")
                % {
                    "label": self.label,
                    "n": f"{len(value):,}",
                    "most": f"{self.longest:,}",
                    "over": f"{over:,}",
                },
                code="too_long",
            )


class DayField(forms.Field):
    """One day, typed in any usual way; see `read_day`."""

    widget = forms.TextInput(attrs={"class": "w-12", "autocomplete": "off"})

    def to_python(self, value: Any) -> date | None:
        """The day, or None where nothing was typed."""
        if isinstance(value, date) or value is None:
            return value
        if not tidy(value):
            return None
        try:
            return read_day(value, today=clock.today())
        except ValueError as error:
            raise ValidationError(str(error), code="day") from error

    def prepare_value(self, value: Any) -> Any:
        """A day is shown as it is written in Chinese."""
        return day_words(value, weekday=False) if isinstance(value, date) else value


class NumberField(forms.Field):
    """A whole number from 0 up, or between two bounds; full-width digits, commas and spaces are understood."""

    widget = forms.TextInput(attrs={"class": "w-8", "inputmode": "numeric", "autocomplete": "off"})

    def __init__(self, *, least: int = 0, most: int = 999_999_999, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.least, self.most = least, most

    def to_python(self, value: Any) -> int | None:
        """The number, or None where nothing was typed."""
        words = halfwidth(tidy(str(value if value is not None else "")))
        for sign in (",", "，", " "):
            words = words.replace(sign, "")
        if not words:
            return None
        # isdecimal() also takes digits of other scripts, which int() reads correctly.
        if not words.isdecimal() or len(words) > 18:
            raise ValidationError(_("“%(label)s”请只填数字，例如12。") % {"label": self.label}, code="number")
        return int(words)

    def validate(self, value: int | None) -> None:
        """Refuse a number outside the bounds."""
        super().validate(value)
        if value is not None and not self.least <= value <= self.most:
            raise ValidationError(
                _("“%(label)s”应当在%(least)s到%(most)s之间。")
                % {"label": self.label, "least": f"{self.least:,}", "most": f"{self.most:,}"},
                code="bounds",
            )


class YesNoField(forms.TypedChoiceField):
    """是 or 否 as two radio buttons; neither is chosen beforehand. Gives True, False or None."""

    widget = forms.RadioSelect(attrs={"data-inline": "1"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            choices=[("yes", gettext_lazy("是")), ("no", gettext_lazy("否"))],
            coerce=lambda v: v == "yes",
            empty_value=None,
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        """True and False as the values of the buttons."""
        return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


class PickField(forms.ChoiceField):
    """One of a few choices as radio buttons, or of many as a list."""

    def __init__(self, *, choices: Sequence[tuple[str, Any]], few: int = 7, **kwargs: Any) -> None:
        listed = [(str(value), label) for value, label in choices]
        if len(listed) <= few:
            kwargs.setdefault("widget", forms.RadioSelect())
        else:
            listed = [("", "——"), *listed]
        super().__init__(choices=listed, **kwargs)


class PicksField(forms.MultipleChoiceField):
    """Any number of choices as boxes to tick. Gives a tuple of the values, as integers where they are."""

    widget = forms.CheckboxSelectMultiple

    def clean(self, value: Any) -> tuple[int | str, ...]:
        """The chosen values in the order of the list."""
        chosen = set(super().clean(value))
        offered: Any = self.choices
        return tuple(
            int(key) if str(key).isdecimal() else str(key) for key, _label in offered if str(key) in chosen
        )


class LinesField(TextField):
    """One thing per line. Gives a tuple of the lines that are not empty."""

    def __init__(self, *, most: int = 10, **kwargs: Any) -> None:
        super().__init__(many_lines=True, **kwargs)
        self.most = most

    def clean(self, value: Any) -> tuple[str, ...]:
        """The lines."""
        lines = tuple(line.strip() for line in super().clean(value).splitlines() if line.strip())
        if len(lines) > self.most:
            raise ValidationError(
                _("“%(label)s”共%(n)s行，最多%(most)s行。")
                % {"label": self.label, "n": len(lines), "most": self.most},
                code="too_many",
            )
        return lines
