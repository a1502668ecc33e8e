"""What the page says and draws for one form field."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString

from huiyin.web.parts.attach.field import FilesInput
from huiyin.web.parts.forms import first_id
from huiyin.web.parts.listed import ListedManyField, NamedInput
from huiyin.web.parts.say import say

_GROUPS = (forms.RadioSelect, forms.CheckboxSelectMultiple)


@dataclass(frozen=True)
class Pick:
    """One radio button or box with its label."""

    control: SafeString
    id: str
    label: str
    hint: str


@dataclass(frozen=True)
class FieldView:
    """A field as its template needs it; ids end in -hint, -why, -mistake, -count."""

    bound: forms.BoundField
    title: bool = False

    @property
    def id(self) -> str:
        """The id of the control, or of the first one in a group."""
        return first_id(self.bound)

    @property
    def base(self) -> str:
        """The stem of the ids of hint and mistake."""
        return str(self.bound.auto_id)

    @property
    def shape(self) -> str:
        """group (several controls), tick (a single box), files (a list of files), or line (one control)."""
        widget = self.bound.field.widget
        if isinstance(widget, (*_GROUPS, FilesInput)):
            return "group" if isinstance(widget, _GROUPS) else "files"
        return "tick" if isinstance(widget, forms.CheckboxInput) else "line"

    @property
    def inline(self) -> bool:
        """Whether the choices of a group stand side by side."""
        return "data-inline" in self.bound.field.widget.attrs

    @property
    def asked_with(self) -> SafeString | str:
        """The attributes by which a script shows this field only with one answer to another; "" where always asked."""
        asked = getattr(self.bound.field, "asked_with", None)
        return format_html(' data-asked-with="{}" data-asked-value="{}"', *asked) if asked else ""

    @property
    def why(self) -> str:
        """Why this is asked, if the form says so."""
        return say(getattr(self.bound.form, "why", {}).get(self.bound.name, ""))

    @property
    def most(self) -> int | None:
        """The number of characters allowed, where it is counted while typing."""
        most: int | None = self.bound.field.widget.attrs.get("data-count")
        return most

    @property
    def names(self) -> tuple[str, ...]:
        """The names that a box proposes."""
        widget = self.bound.field.widget
        return widget.names if isinstance(widget, NamedInput) else ()

    @property
    def fits(self) -> tuple[str, ...]:
        """With which answers to the field that it follows each name is proposed; empty where it follows none."""
        widget = self.bound.field.widget
        return widget.fits if isinstance(widget, NamedInput) else ()

    @property
    def lookup(self) -> tuple[str, ...]:
        """The names that a box beside the lines looks up, where a field takes several out of many."""
        field = self.bound.field
        if not isinstance(field, ListedManyField) or not isinstance(field.widget, forms.Textarea):
            return ()
        return tuple(name for _key, name in field.options.values())

    @property
    def described_by(self) -> str:
        """The ids of all that explains the control."""
        parts = {
            "hint": self.bound.help_text,
            "why": self.why,
            "mistake": self.bound.errors,
            "count": self.most,
        }
        return " ".join(f"{self.base}-{name}" for name, there in parts.items() if there)

    @property
    def control(self) -> SafeString:
        """The control of a line or tick, with its classes and links to what explains it."""
        widget = self.bound.field.widget
        if isinstance(widget, forms.Select):
            widget.choices = [
                (key, label if isinstance(label, (list, tuple)) else say(label))
                for key, label in widget.choices
            ]
        return self.bound.as_widget(attrs=self._attrs())

    @property
    def picks(self) -> list[Pick]:
        """The controls of a group; a label may carry a hint after a line break."""
        return [_pick(part) for part in self.bound.subwidgets]

    def _attrs(self) -> dict[str, Any]:
        widget = self.bound.field.widget
        attrs: dict[str, Any] = {}
        if not isinstance(widget, forms.CheckboxInput):
            shape = "form-select" if isinstance(widget, forms.Select) else "form-control"
            attrs["class"] = f"{shape} {widget.attrs.get('class', '')}".strip()
        if self.described_by:
            attrs["aria-describedby"] = self.described_by
        if self.names:
            attrs["list"] = f"{self.base}-names"
        return attrs


def _pick(part: Any) -> Pick:
    data = part.data
    label, _break, hint = str(data["label"]).partition("\n")
    attrs = {key: value for key, value in data["attrs"].items() if key not in ("data-inline",)}
    if hint:
        attrs["aria-describedby"] = f"{part.id_for_label}-hint"
    drawn = {"widget": {**data, "attrs": attrs, "wrap_label": False}}
    control = part.parent_widget._render(data["template_name"], drawn, part.renderer)
    return Pick(control, part.id_for_label, say(label), say(hint))
