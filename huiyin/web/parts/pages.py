"""Binding a form to what was sent, and answering with a page: 422 where its form has mistakes."""

from typing import Any, TypeVar

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

AForm = TypeVar("AForm", bound=forms.BaseForm)


def form_of(request: HttpRequest, kind: type[AForm], **kwargs: Any) -> AForm:
    """The form as it was sent, even if empty; without a sending, a blank one (or with `initial`)."""
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    return kind(*sent, **kwargs)


def page(
    request: HttpRequest,
    template: str,
    context: dict[str, Any] | None = None,
    *,
    form: forms.BaseForm | None = None,
    status: int | None = None,
) -> HttpResponse:
    """Render a template; `form` is handed on as `form`, and its mistakes give the title and the status."""
    wrong = form is not None and form.is_bound and bool(form.errors)
    return render(
        request, template, {"form": form, **(context or {})}, status=status or (422 if wrong else 200)
    )
