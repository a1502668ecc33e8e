"""Agree to mediate (同意调解、和解): both sides consent, and the consent is recorded first (R-313)."""

from huiyin.matters.actions import Action, Field, FieldKind, Relation, Tell, Work
from huiyin.mediation import holding, rules
from huiyin.mediation.models import Mediation


def _guard(work: Work) -> None:
    values = work.values
    rules.check_consent(petitioner=values["petitioner_agrees"], other=values["other_agrees"])
    rules.check_days(on=work.on, agreed_on=values["agreed_on"])


def _perform(work: Work) -> None:
    values = work.values
    Mediation.objects.create(
        claim_id=work.claim.pk,
        form=values["form"],
        mediator=values["mediator"],
        agreed_on=values["agreed_on"],
        consent_proof=values["consent_proof"],
        began_at=work.at,
        **holding.other_side(work),
    )
    work.note = f"双方同意{rules.FORM_LABELS[values['form']]}"


ACTION = Action(
    verb="agree_to_mediate",
    label="登记同意调解、和解",
    leads_from=holding.STATES,
    who=holding.WHO,
    fields=(
        Field(name="form", label="方式", kind=FieldKind.CHOICE, choices=rules.FORMS),
        Field(name="mediator", label="主持单位", kind=FieldKind.TEXT, max_length=120),
        Field(name="other_kind", label="对方性质", kind=FieldKind.CHOICE, choices=rules.SIDES),
        Field(name="other_name", label="对方名称", kind=FieldKind.TEXT, max_length=60, secret=True),
        Field(name="petitioner_agrees", label="信访人同意", kind=FieldKind.YES_NO),
        Field(name="other_agrees", label="对方同意", kind=FieldKind.YES_NO),
        Field(name="agreed_on", label="双方同意之日", kind=FieldKind.DATE),
        Field(name="consent_proof", label="同意凭据", kind=FieldKind.TEXT, max_length=200),
    ),
    tells=(Tell(template="mediation", to=Relation.PETITIONER),),
    basis=("R-313", "P-2", "P-6"),
    when=lambda work: not holding.is_open(work),
    guard=_guard,
    perform=_perform,
    handbook="调解、和解出于双方自愿，不停止计算办理期限；任何一方随时可以退出。",
)
