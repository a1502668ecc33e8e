"""Choosing from a list that may be long: buttons for a few, a box that takes names for many."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from huiyin.kernel.text import tidy

FEW = 9

Options = Sequence[tuple[int | str, str]]


class NamedInput(forms.TextInput):
    """A text box that proposes names while one types."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(attrs={"autocomplete": "off", "class": "w-20"})
        self.names = tuple(dict.fromkeys(names))
        self.fits: tuple[str, ...] = ()


class ListedField(forms.Field):
    """One out of the options (pairs of value and name). Gives its value as it stands in the options.

    The box takes the name, a part of the name that fits only one, or the value itself.
    """

    def __init__(self, *, options: Options, **kwargs: Any) -> None:
        self.options = {str(key): (key, str(name)) for key, name in options}
        listed = [(key, name) for key, (_key, name) in self.options.items()]
        few = len(listed) <= FEW
        kwargs.setdefault("widget", forms.RadioSelect(choices=listed) if few else NamedInput(self._names()))
        super().__init__(**kwargs)

    def follow(self, field: str, fits: Mapping[str, str]) -> None:
        """Propose only names that fit the answer to another field; `fits` gives the answers of each option."""
        if isinstance(self.widget, NamedInput):
            of_name = {name: fits.get(key, "") for key, (_key, name) in self.options.items()}
            self.widget.attrs["data-follows"] = field
            self.widget.fits = tuple(of_name[name] for name in self.widget.names)

    def prepare_value(self, value: Any) -> Any:
        """The name in the box, the value on a button."""
        named = isinstance(self.widget, NamedInput) and str(value) in self.options
        return self.options[str(value)][1] if named else value

    def to_python(self, value: Any) -> int | str | None:
        """The value of the option that was chosen or typed."""
        typed = tidy(str(value if value is not None else ""))
        return self.find(typed) if typed else None

    def find(self, typed: str) -> int | str:
        """The value that a name, a part of a name, or a value stands for. Raises ValidationError."""
        if typed in self.options:
            return self.options[typed][0]
        exact = [key for key, name in self.options.values() if name == typed]
        near = exact or [key for key, name in self.options.values() if typed in name]
        if len(near) == 1:
            return near[0]
        raise ValidationError(self._unclear(typed[:30], near), code="listed")

    def _names(self) -> list[str]:
        return [name for _key, name in self.options.values()]

    def _unclear(self, typed: str, near: list[int | str]) -> str:
        if not near:
            return _("可以选择的名称中没有“%(typed)s”，请从提示的名称中选择。") % {"typed": typed}
        names = "、".join(self.options[str(key)][1] for key in near[:3])
        return _("“%(typed)s”对应%(n)s项（%(names)s等），请填写完整的名称。") % {
            "typed": typed,
            "n": len(near),
            "names": names,
        }


class ListedManyField(ListedField):
    """Several out of the options: boxes to tick for a few, one name per line for many. Gives a tuple of values."""

    def __init__(self, *, options: Options, **kwargs: Any) -> None:
        listed = [(str(key), str(name)) for key, name in options]
        few = len(listed) <= FEW
        kwargs["widget"] = (
            forms.CheckboxSelectMultiple(choices=listed) if few else forms.Textarea(attrs={"rows": 4})
        )
        super().__init__(options=options, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """The ticked values, or the names one per line."""
        if isinstance(value, str) or value is None or isinstance(self.widget, forms.CheckboxSelectMultiple):
            return value
        return "\n".join(self.options.get(str(key), (key, str(key)))[1] for key in value)

    def to_python(self, value: Any) -> tuple[int | str, ...]:  # type: ignore[override]
        """The values, each once, in the order given."""
        lines = (
            value if isinstance(value, list | tuple) else str(value or "").replace("、", "\n").splitlines()
        )
        typed = [tidy(str(line)) for line in lines]
        return tuple(dict.fromkeys(self.find(line) for line in typed if line))
