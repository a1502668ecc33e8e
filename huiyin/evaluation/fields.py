"""What a verdict asks, and where one may be given."""

from huiyin.evaluation import rules
from huiyin.matters.actions import ClaimState, Field, FieldKind, Work

S = ClaimState

#: An answer of this platform has reached the petitioner.
ANSWERED_HERE: frozenset[ClaimState] = frozenset({S.SERVED, S.SETTLED, S.REVIEW_SERVED, S.CONCLUDED})

#: Where the handling unit can still do better; a decided review or recheck is not handled a second time.
MENDABLE: frozenset[ClaimState] = frozenset({S.SERVED, S.SETTLED})

VERDICT: tuple[Field, ...] = (
    Field(name="solved", label="您的问题解决了吗", kind=FieldKind.CHOICE, choices=rules.SOLVED),
    Field(name="unit_level", label="您对承办单位的办理是否满意", kind=FieldKind.CHOICE, choices=rules.LEVELS),
    Field(
        name="office_level", label="您对信访部门的服务是否满意", kind=FieldKind.CHOICE, choices=rules.LEVELS
    ),
    Field(name="reason", label="想说的话", kind=FieldKind.LONG_TEXT, required=False, max_length=500),
)


def is_evaluated(work: Work) -> bool:
    """Matters that went into another procedure are judged there, not here (E-5)."""
    return work.claim.way not in {1, 2, 3, 4, 5} and work.claim.claim_class != "accusation"
