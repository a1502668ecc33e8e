"""The base of all forms: plain sentences for each mistake, and nothing typed is ever lost."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, TypeVar

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from huiyin.kernel.errors import HuiyinError
from huiyin.web.parts.attach.field import FilesField
from huiyin.web.parts.say import say


@dataclass(frozen=True)
class Mistake:
    """One line of the summary on top: the sentence, and the id of the field it leads to."""

    target: str
    message: str


class HouseForm(forms.Form):
    """A form without checks in the browser; the page shows a summary of mistakes and each again at its field.

    `why` says for a field's name why it is asked. Labels and help texts may be plain Chinese data; they are said
    in the reader's language.
    """

    why: ClassVar[dict[str, str]] = {}
    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            _say_all(name, field)

    def add(self, name: str, field: forms.Field) -> None:
        """Add a field that depends on the request; it speaks like the declared ones."""
        _say_all(name, field)
        self.fields[name] = field

    def refuse(self, error: HuiyinError) -> None:
        """Show a refusal of the lower floors at its field, or at the top where it concerns the whole."""
        field = error.field if error.field in self.fields else None
        self.add_error(field, say(error.message))

    def mistakes(self) -> Iterator[Mistake]:
        """The lines of the summary: first what concerns the whole, then the fields from top to bottom."""
        if not self.is_bound:
            return
        for message in self.non_field_errors():
            yield Mistake("main", str(message))
        for bound in self:
            for message in bound.errors:
                yield Mistake(first_id(bound), str(message))


Asking = TypeVar("Asking", bound=HouseForm)


def asked_in(
    data: QueryDict, names: Collection[str], form: Callable[[QueryDict | None], Asking]
) -> tuple[Asking, dict[str, Any]]:
    """The form of what an address asks for by these names, and what of it is sound: the wrong is told and left out."""
    made = form(data if any(data.get(name) for name in names) else None)
    made.full_clean()
    return made, made.cleaned_data if made.is_bound else {}


def first_id(bound: forms.BoundField) -> str:
    """The id that a link to the field must lead to: of the first button or box where there are several."""
    if isinstance(bound.field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return f"{bound.auto_id}_0"
    return bound.id_for_label or bound.auto_id


def _say_all(name: str, field: forms.Field) -> None:
    field.label = say(field.label) if field.label else name
    field.help_text = say(field.help_text) if field.help_text else ""
    _speak(field)


def _speak(field: forms.Field) -> None:
    """Give the sentences that every field of this kind says."""
    own = type(field).default_error_messages
    label = field.label
    said = field.error_messages
    if said.get("required") in (forms.Field.default_error_messages["required"], own.get("required")):
        said["required"] = _required(field) % {"label": label}
    if isinstance(field, forms.ChoiceField):
        offered: Any = field.choices
        field.choices = [(key, say(name)) for key, name in offered]
    if "invalid_choice" in said:
        said["invalid_choice"] = _("“%(label)s”请从列出的选项中选择。") % {"label": label}
    if isinstance(field, forms.FileField):
        said["empty"] = _("“%(label)s”是空文件，请重新选择。") % {"label": label}


def _required(field: forms.Field) -> str:
    if isinstance(field, forms.FileField | FilesField):
        return _("请选择要上传的“%(label)s”。")
    if isinstance(field, forms.ChoiceField | forms.BooleanField):
        return _("请选择“%(label)s”。")
    return _("请填写“%(label)s”。")
