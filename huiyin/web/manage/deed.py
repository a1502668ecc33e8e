"""A page that does one thing: a form, a button that names the act, the way back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse

from huiyin.kernel.errors import HuiyinError
from huiyin.web.once import perform_once
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import page


@dataclass(frozen=True)
class Deed:
    """What the page says. `care` is a warning above the form; `done` is said on the page it leads to."""

    title: str
    button: str
    back: str
    done: str = ""
    lead: str = ""
    care: str = ""


def deed(
    request: HttpRequest,
    words: Deed,
    form: HouseForm,
    act: Callable[[], Any],
    *,
    then: str | Callable[[], str] = "",
) -> HttpResponse:
    """Show the form, or do the act once and lead to `then` (by default back), which may depend on the act."""
    if form.is_bound and form.is_valid():

        def once() -> str:
            act()
            return then() if callable(then) else then or words.back

        try:
            answer = perform_once(request, once)
        except HuiyinError as refusal:
            form.refuse(refusal)
        else:
            if words.done:
                messages.success(request, words.done)
            return answer
    return page(request, "manage/deed.html", {"deed": words}, form=form)
