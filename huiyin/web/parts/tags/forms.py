"""Tags that draw forms."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django import forms, template
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from huiyin.web import once
from huiyin.web.parts.field_view import FieldView
from huiyin.web.parts.forms import HouseForm

register = template.Library()


@register.simple_tag
def field(bound: forms.BoundField, title: bool = False) -> str:
    """One field with label, hint, reason, mistake and control. `title` makes its label the heading of the page."""
    if bound.is_hidden:
        return str(bound)
    return render_to_string("parts/form/field.html", {"field": FieldView(bound, title), "bound": bound})


@register.simple_tag
def fields(form: forms.BaseForm, names: str = "") -> SafeString:
    """All fields of a form in their order, or those named (separated by spaces)."""
    chosen = [form[name] for name in names.split()] if names else list(form)
    return format_html_join("", "{}", ((field(bound),) for bound in chosen))


@register.simple_tag
def name_options(names: Sequence[str], fits: Sequence[str] = ()) -> SafeString:
    """The names that a list of a box proposes: there may be more than a thousand. `fits`: with which answers each."""
    return _options(tuple(names), tuple(fits))


@lru_cache(maxsize=32)
def _options(names: tuple[str, ...], fits: tuple[str, ...]) -> SafeString:
    if fits:
        both = zip(names, fits, strict=True)
        return format_html_join("", '<option value="{}" data-fits="{}"></option>', both)
    return format_html_join("", '<option value="{}"></option>', ((name,) for name in names))


@register.inclusion_tag("parts/form/summary.html")
def error_summary(*checked: HouseForm | None) -> dict[str, Any]:
    """The summary of all mistakes of one or more forms, for the top of the page; it takes the focus."""
    return {"mistakes": [mistake for form in checked if form is not None for mistake in form.mistakes()]}


@register.simple_tag(takes_context=True)
def form_keys(context: template.Context) -> SafeString:
    """The hidden keys that every form carries: against forgery and against sending twice."""
    request = context["request"]
    return format_html(
        '<input type="hidden" name="csrfmiddlewaretoken" value="{}"><input type="hidden" name="{}" value="{}">',
        context["csrf_token"],
        once.NAME,
        once.new_key(request),
    )


@register.simple_tag(takes_context=True)
def enhanced(context: template.Context) -> SafeString:
    """Attributes of a desk form that is sent without loading the page anew; without scripts it is an ordinary form."""
    return format_html(
        'hx-post="{}" hx-target="#main" hx-select="#main" hx-swap="outerHTML show:window:top" hx-push-url="true"'
        ' hx-disabled-elt="find .btn-primary"',
        context["request"].get_full_path(),
    )


@register.simple_tag(takes_context=True)
def wrong_prefix(context: template.Context) -> str:
    """错误： in front of the title of a page whose form has mistakes."""
    form = context.get("form")
    return _("错误：") if form is not None and form.is_bound and form.errors else ""
