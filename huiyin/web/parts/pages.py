"""Answering with a page: 422 where its form has mistakes."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


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
