"""Lists of people who bring something together, and their amounts (R-108, PK-03)."""

from collections.abc import Hashable, Sequence
from decimal import Decimal, InvalidOperation

from huiyin.intake.submission import Submission
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.people.actions import PetitionerDraft


def check_listed_once(given: Submission) -> None:
    """The same identity number, or name with telephone, stands in the list once; a name alone may be shared."""
    listed = [given.petitioner, *(member.petitioner for member in given.co_petitioners)]
    check_once([_identity(draft, number) for number, draft in enumerate(listed)])


def _identity(draft: PetitionerDraft | None, number: int) -> Hashable:
    if draft is None or not (draft.id_number or draft.phone):
        return number
    return (draft.id_type, draft.id_number) if draft.id_number else (draft.name, draft.phone)


def check_once(listed: Sequence[Hashable]) -> None:
    """No one stands in the list twice; the first is the petitioner. Raises Refused."""
    seen: dict[Hashable, int] = {}
    for number, one in enumerate(listed):
        if one in seen:
            raise Refused(
                f"第{number}位共同信访人与{_place(seen[one])}是同一人，请核对名单。",
                code="co_petitioners.twice",
                field="co_petitioners",
            )
        seen[one] = number


def _place(number: int) -> str:
    return f"第{number}位" if number else "信访人本人"


def amount_of(typed: str | None) -> str | None:
    """An amount in yuan; "12,500元" and full-width digits are read too."""
    text = tidy(str(typed or "")).replace(",", "").replace("，", "").removesuffix("元").strip()
    if not text:
        return None
    try:
        amount = Decimal(text)
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or not 0 <= amount < Decimal(10) ** 12:
        raise Refused(f"金额“{typed}”无法识别，请填写元为单位的数字。", code="amount.wrong", field="amount")
    return str(amount.quantize(Decimal("0.01")))
