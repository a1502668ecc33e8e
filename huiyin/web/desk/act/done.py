"""The sentence that confirms an action, with the new limits by name and date."""

from datetime import date

from django.utils.translation import gettext as _

from huiyin.kernel.actor import Actor
from huiyin.matters import queries as matters
from huiyin.web.desk.act.trial import new_dues
from huiyin.web.parts.days import day_words
from huiyin.web.parts.say import say


def sentence(actor: Actor, before: matters.CaseFile, claim_id: int, label: str, *, on: date) -> str:
    """Say that it is done, in which state the claim now stands, and which limits began."""
    done = _("已办理“%(label)s”。") % {"label": say(label)}
    if not matters.may_see(actor, before.id, on):
        return done + _("此件已移出您的岗位可查看的范围。")
    after = matters.case_file(actor, before.number, on=on)
    claim = next((one for one in after.claims if one.id == claim_id), None)
    parts = [done]
    if claim is not None:
        parts.append(_("现为“%(state)s”。") % {"state": say(claim.state_label)})
    for due in new_dues(before, after, claim_id):
        words = {"label": say(due.label), "day": day_words(due.alarm)}
        parts.append(_("“%(label)s”至%(day)s。") % words)
    return "".join(parts)
