"""The field of a form that takes files."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict

from huiyin.attachments.actions import Handed
from huiyin.web.parts.attach.shelf import FILES, Shelf, shelf_of


class FilesInput(forms.FileInput):
    """The box in which files are chosen; it makes its form one that carries files."""

    allow_multiple_selected = True

    def value_from_datadict(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> list[Any]:
        """The files that came with the form; they lie on the shelf already."""
        return files.getlist(FILES) if files else []


class FilesField(forms.Field):
    """Files of the shelf that `shelve` gives it. Gives all that lie there, as the lower floors take them."""

    widget = FilesInput
    shelf: Shelf | None = None

    def clean(self, value: Any) -> Handed | None:
        """Whose files, and which; refused with a sentence for each file that could not be taken."""
        shelf = self.shelf
        if shelf is None:
            return None
        if shelf.faults:
            raise ValidationError([*shelf.faults], code="file")
        if self.required and not shelf.handed:
            raise ValidationError(self.error_messages["required"], code="required")
        return shelf.handed


def shelve(
    request: HttpRequest, form: forms.BaseForm, owner: str, *, key: str = "", carried: str = ""
) -> Shelf | None:
    """Give a form that takes files its shelf, with the files that came along; None for other forms.

    Where somebody only added or dropped files, what else stands in the form is not judged yet.
    """
    if not any(isinstance(field, FilesField) for field in form.fields.values()):
        return None
    shelf = shelf_of(request, owner, key=key, carried=carried)
    put_on(form, shelf)
    if shelf.touched:
        for name in [*form.errors]:
            if not isinstance(form.fields.get(name), FilesField):
                del form.errors[name]
    return shelf


def put_on(form: forms.BaseForm, shelf: Shelf | None) -> None:
    """Give the fields for files their shelf, before the form is judged."""
    for field in form.fields.values():
        if isinstance(field, FilesField):
            field.shelf = shelf
