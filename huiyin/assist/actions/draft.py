"""A draft of the parts of an action's form that answer in the office's own words."""

from collections.abc import Mapping
from datetime import datetime

from huiyin.assist.actions import door, material
from huiyin.assist.actions.ask import Heard, ask
from huiyin.assist.actions.question import Proposal, Question
from huiyin.assist.rules import answers
from huiyin.assist.rules.drafting import drafted_fields
from huiyin.assist.rules.tasks import Task
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotFound
from huiyin.kernel.text import tidy
from huiyin.matters import queries as matters


def draft(claim_id: int, verb: str, typed: Mapping[str, str], *, by: Actor, at: datetime) -> Proposal:
    """Propose the parts; `typed` is what stands in the form. Raises NotFound, Refused, Unavailable."""
    on = day_of(at)
    case = matters.case_file(by, matters.number_of(by, claim_id, on=on), on=on)
    door.check_case(case)
    offer = matters.offer(by, claim_id, verb, at=at)
    wanted = drafted_fields(verb, offer.fields)
    if not wanted:
        raise NotFound("这一事项没有可以草拟的内容。", code="assist.nothing_to_draft")
    claim = next(one for one in case.claims if one.id == claim_id)
    question = Question(
        task=Task.DRAFT,
        texts=(*_typed(offer, typed), *material.of_claim(claim)),
        petitioner_ids=door.people_of(case),
        matter_id=case.id,
        claim_id=claim_id,
        verb=verb,
        action=offer.label,
        parts={field.name: field.label for field in wanted},
    )
    lengths = {field.name: field.max_length for field in wanted}
    return ask(question, lambda heard: _read(heard, lengths), by=by, at=at)


def _typed(offer: matters.Offer, typed: Mapping[str, str]) -> tuple[str, ...]:
    """What the writer has found out already; a choice by its label."""
    told = ((field, tidy(str(typed.get(field.name, "")))) for field in offer.fields)
    return tuple(
        f"承办人已填写的“{field.label}”：{dict(offer.choices.get(field.name, ())).get(words, words)}"
        for field, words in told
        if words
    )


def _read(heard: Heard, lengths: Mapping[str, int]) -> Proposal:
    found = answers.fields(heard.words, lengths)
    shown = {name: heard.shown(words)[: lengths[name]] for name, words in found.items()}
    return Proposal(fields=shown, model=heard.model, hidden=heard.asked.hidden, cut=heard.cut)
