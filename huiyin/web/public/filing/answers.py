"""The answers of a draft as the check page lists them, each with the way to change it (U2)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from huiyin.attachments.queries import KeptFile
from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.kernel.text import mask_id
from huiyin.units import queries as units
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Fact
from huiyin.web.public.filing.draft import AGENT, TOGETHER, Draft
from huiyin.web.public.filing.forms.agent import AUTHORITIES
from huiyin.web.public.filing.forms.what import CLASSES
from huiyin.web.public.filing.forms.who import CONSENTS, FILERS
from huiyin.web.public.filing.show import CHANGE, address


@dataclass(frozen=True)
class Part:
    """The answers of one page."""

    title: Any
    rows: tuple[Fact, ...]


def parts(draft: Draft, files: Sequence[KeptFile] = ()) -> tuple[Part, ...]:
    """All answers, page by page, and the files that go with them."""
    listed = (
        (gettext_lazy("反映的事情"), _what(draft), True),
        (gettext_lazy("被检举控告的人员或者单位"), _accused(draft), draft.is_accusation),
        (gettext_lazy("地点"), _where(draft), True),
        (gettext_lazy("联系方式"), _who(draft), True),
        (gettext_lazy("共同反映的人"), _together(draft), draft.filer == TOGETHER),
        (gettext_lazy("您代谁反映"), _agent(draft), draft.filer == AGENT),
        (gettext_lazy("照片和材料"), _files(files), True),
    )
    return tuple(Part(title, tuple(rows)) for title, rows, shown in listed if shown)


def _fact(page: str, label: str, value: str) -> Fact:
    return Fact(label, value, change=f"{address(page)}?{CHANGE}=1")


def _what(draft: Draft) -> Iterator[Fact]:
    yield _fact("what", _("类别"), _label(CLASSES, draft.claim_class or "unsure"))
    known = catalogue.item(draft.item, on=clock.today()) if draft.item else None
    if known:
        yield _fact("what", _("办事指引中的事项"), known.request)
        yield _fact("what", _("内容分类"), say(catalogue.field_label(draft.field)))
    yield _fact("what", _("经过和请求"), draft.text)


def _accused(draft: Draft) -> Iterator[Fact]:
    yield _fact("accused", _("被检举控告的人员或者单位"), draft.accused)
    named = units.units(draft.accused_unit_ids).values()
    yield _fact("accused", _("涉及单位（看不到您的材料）"), _listed(unit.name for unit in named))


def _where(draft: Draft) -> Iterator[Fact]:
    known = draft.place_id and units.places([draft.place_id])
    yield _fact(
        "where", _("街道、社区"), units.place_label(draft.place_id) if known and draft.place_id else ""
    )
    yield _fact("where", _("详细位置"), draft.spot)


def _who(draft: Draft) -> Iterator[Fact]:
    yield _fact("who", _("以谁的名义反映"), _label(FILERS, draft.filer))
    if not draft.is_nameless:
        yield _fact("who", _("姓名或者单位名称"), draft.name)
    yield _fact("who", _("联系电话"), draft.phone)
    if draft.id_number:
        yield _fact("who", _("证件号码"), mask_id(draft.id_number))
    if not draft.is_nameless:
        yield _fact("who", _("住址"), draft.address)
    yield _fact("who", _("身份保密"), _("要求保密") if draft.keep_secret else _("没有要求"))
    agreed = [_label(CONSENTS, name) for name in draft.consents]
    yield _fact("who", _("您同意的事项"), _listed(agreed) or _("都不同意"))


def _together(draft: Draft) -> Iterator[Fact]:
    yield _fact("together", _("一共多少人"), str(draft.people_count))
    speakers = (f"{name} {phone}".strip() for name, phone in draft.representatives)
    yield _fact("together", _("其他代表"), _listed(speakers))
    yield _fact("together", _("其他共同信访人"), _listed(draft.others))


def _agent(draft: Draft) -> Iterator[Fact]:
    yield _fact("agent", _("您代谁反映"), draft.principal_name)
    yield _fact("agent", _("这个人的电话"), draft.principal_phone)
    yield _fact("agent", _("这个人的住址"), draft.principal_address)
    yield _fact("agent", _("您凭什么代为反映"), _label(AUTHORITIES, draft.authority))


def _files(files: Sequence[KeptFile]) -> Iterator[Fact]:
    names = (f"{file.name}（{say(file.shown_size)}）" for file in files)
    yield _fact("attachments", _("附件"), _listed(names) or _("没有上传"))


def _label(choices: Any, value: str) -> str:
    """The label of a choice without its hint."""
    return say(dict(choices).get(value, "")).partition("\n")[0]


def _listed(names: Any) -> str:
    return "\n".join(names)
