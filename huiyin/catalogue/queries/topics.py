"""Fields of matters, and the class and field that a text suggests."""

from collections.abc import Collection

from huiyin.catalogue.queries.learned import version_in_use
from huiyin.catalogue.rules import classify
from huiyin.catalogue.rules.classify import ClassProposal
from huiyin.catalogue.rules.learned import propose_with
from huiyin.catalogue.rules.topics import Field, labels, load_fields
from huiyin.catalogue.rules.topics import field_named as named


def fields() -> tuple[Field, ...]:
    """The first level of the taxonomy with its second and third below."""
    return load_fields()


def field_label(code: str) -> str:
    """The Chinese name of a field: "市政设施与城市管理" for 0102; the code itself for an unknown one."""
    return labels().get(code, code)


def field_named(name: str) -> str:
    """The code of the field that has this code or name, else of the one named most like it; "" for none."""
    return named(name)


def propose_class(text: str) -> ClassProposal:
    """The class and field that a text suggests, with reasons; the field stays empty when unsure.

    By what the office has confirmed before, where that was learned (`huiyin learn`), else by everyday words. A
    proposal for a person to decide on, never a decision. Costs no statement but once a minute.
    """
    return propose_with(version_in_use(), text)


def class_by_words(text: str) -> ClassProposal:
    """The same by everyday words alone: for words of the catalogue, of which no office has a history."""
    return classify.propose(text)


def field_among(text: str, codes: Collection[str]) -> tuple[str, float]:
    """Which of some fields everyday words point to most, and how probable it is; "" if to none."""
    return classify.among(text, codes)
