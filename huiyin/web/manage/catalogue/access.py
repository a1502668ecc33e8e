"""Who opens the pages of the catalogue, and what is behind their addresses."""

from django.http import Http404, HttpRequest
from django.urls import reverse

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.kernel.roles import Role

READERS = (Role.ADMIN, Role.LIAISON, Role.HANDLER, Role.HEAD, Role.REVIEWER)
"""Departments write, lawyers review; who may do which, the catalogue itself decides."""

Entry = catalogue.Item | catalogue.Path


def entry_at(kind: str, code: str) -> Entry | None:
    """The item or path of an address as it stands; None for a code that nobody has published yet."""
    return catalogue.entry(kind_of(kind), code, on=clock.today())


def kind_of(text: str) -> catalogue.Kind:
    """The kind that an address names."""
    if text not in set(catalogue.Kind):
        raise Http404
    return catalogue.Kind(text)


def class_named(request: HttpRequest) -> catalogue.CatalogueClass | None:
    """The class that the address asks for; None for all."""
    return catalogue.class_of(request.GET.get("class", ""))


def address_of(kind: catalogue.Kind, code: str) -> str:
    """The page of an item or path."""
    return reverse("manage:catalogue_entry", args=[kind.value, code])


def edition_address(edition_id: int) -> str:
    """The page of an edition."""
    return reverse("manage:catalogue_edition", args=[edition_id])


def kind_of_entry(entry: Entry) -> catalogue.Kind:
    """Whether it is an item or a path."""
    return catalogue.Kind.ITEM if isinstance(entry, catalogue.Item) else catalogue.Kind.PATH
