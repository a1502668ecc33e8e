"""Fields of matters, and the class and field that a text suggests."""

from huiyin.catalogue.rules.classify import ClassProposal, propose
from huiyin.catalogue.rules.topics import Field, labels, load_fields


def fields() -> tuple[Field, ...]:
    """The first level of the taxonomy with its second and third below."""
    return load_fields()


def field_label(code: str) -> str:
    """The Chinese name of a field: "市政设施与城市管理" for 0102; the code itself for an unknown one."""
    return labels().get(code, code)


def propose_class(text: str) -> ClassProposal:
    """The class and field that a text suggests, with reasons; the field stays empty when unsure.

    A proposal for a person to decide on, never a decision. Costs no statement.
    """
    return propose(text)
