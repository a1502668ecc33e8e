"""What was found in a draft, as the form's page shows it above the fields (JZ-13, BJ-34)."""

from dataclasses import dataclass
from datetime import date

from huiyin.analysis import queries as analysis
from huiyin.catalogue import queries as catalogue
from huiyin.matters import queries as matters
from huiyin.web.parts.forms import HouseForm, first_id

LOOKED = "looked"
"""The hidden field by which a form says that its writer has seen what was found."""


@dataclass(frozen=True, kw_only=True)
class FindingLine:
    """One finding: where, what, how to mend it, and the article that asks for it where that is proven."""

    target: str
    label: str
    quote: str
    says: str
    mend: str
    must: bool
    basis: catalogue.Basis | None


def finding_lines(
    form: HouseForm, offer: matters.Offer, claim: matters.ClaimView, *, on: date
) -> tuple[FindingLine, ...]:
    """Look a valid form through; the lines lead to its fields."""
    found = analysis.draft_findings(offer, claim, form.cleaned_data, on=on)
    return tuple(_line(form, one) for one in found)


def _line(form: HouseForm, one: analysis.Finding) -> FindingLine:
    bound = form[one.place.part] if one.place else None
    basis = catalogue.basis(one.rule)
    return FindingLine(
        target=first_id(bound) if bound else "main",
        label=str(bound.label) if bound else "",
        quote=one.quote,
        says=one.says,
        mend=one.mend,
        must=one.must,
        basis=basis if basis and basis.showable else None,
    )
