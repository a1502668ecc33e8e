"""Faults planted into sound drafts, to measure whether looking through finds them."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from huiyin.analysis.rules.drafts.draft import Draft, Part

LABELS = {"facts": "查明的事实和理由", "opinion": "处理意见", "article": "法律法规依据"}


@dataclass(frozen=True, kw_only=True)
class Point:
    """What a sound draft says on one request."""

    facts: str
    opinion: str


@dataclass(frozen=True, kw_only=True)
class Sound:
    """A claim and a sound answer to it, point by point."""

    asked: str
    points: tuple[Point, ...]
    article: str

    def draft(self, points: Sequence[Point] | None = None) -> Draft:
        """The opinion that says all points, or only some."""
        told = self.points if points is None else points
        texts = {
            "facts": "".join(point.facts for point in told),
            "opinion": "".join(point.opinion for point in told),
            "article": self.article,
        }
        parts = tuple(Part(name=name, label=LABELS[name], text=text) for name, text in texts.items())
        return Draft(verb="issue_opinion", asked=self.asked, parts=parts)


@dataclass(frozen=True, kw_only=True)
class Planted:
    """A draft with one fault, and the opinions that had fallen before, where the fault lies in repeating one."""

    draft: Draft
    fallen: tuple[str, ...] = ()


Planter = Callable[[Sound, Sound, random.Random], Planted | None]
"""Plants one fault; None where a draft has no place for it."""

_HOLLOW = ("无", "同上", "见附件", "情况属实", "依法处理", "……")
_NO_BASIS = ("按照有关规定办理", "依据相关政策", "根据上级文件精神")
_LIMITS = ("60日", "十五日", "30个工作日", "两个月", "7天", "九十日")
_SUES = (
    "如不服本处理意见，可以依法申请行政复议。",
    "对本答复不服的，可在六个月内向人民法院提起行政诉讼。",
    "不服本意见的，可以向区人民法院起诉。",
)
_NUMBERS = ("联系电话13912345678。", "身份证号11010519491231002X。", "收款账户6222021234567890128。")
_RUDE = (
    "该信访人无理取闹。",
    "此事不归我们管。",
    "请你自己想办法。",
    "所提属于痴心妄想。",
    "爱找谁找谁。",
    "请别再来反映。",
)
_PERSONS = ("该信访人系老上访户。", "反映人思想偏激。", "已对其落实稳控。", "属于缠访。", "系职业投诉人。")
_EMPTY = (
    "我单位高度重视。",
    "其余问题待条件成熟时解决。",
    "下一步将加大监管力度。",
    "我们会尽快处理。",
    "相关部门正在跟进。",
    "请耐心等待。",
    "将适时安排。",
)


def _unanswered(sound: Sound, _other: Sound, chance: random.Random) -> Planted | None:
    """A single point left out leaves no answer at all, which is another fault."""
    if len(sound.points) < 2:
        return None
    gone = chance.randrange(len(sound.points))
    return Planted(draft=sound.draft([p for n, p in enumerate(sound.points) if n != gone]))


def _beside(sound: Sound, other: Sound, _chance: random.Random) -> Planted:
    return Planted(draft=replace(other.draft(), asked=sound.asked))


def _hollow(sound: Sound, _other: Sound, chance: random.Random) -> Planted:
    return Planted(
        draft=_changed(sound, chance.choice(("facts", "opinion")), lambda _text: chance.choice(_HOLLOW))
    )


def _no_basis(sound: Sound, _other: Sound, chance: random.Random) -> Planted:
    return Planted(draft=_changed(sound, "article", lambda _text: chance.choice(_NO_BASIS)))


def _wrong_law(sound: Sound, _other: Sound, chance: random.Random) -> Planted:
    wrong = chance.choice(
        (
            "《物业管理条例》第九百条",
            "《城市便民管理法》第三条",
            "《信访工作条例》第三十五条规定：“信访人可以随时请求任何机关复查”",
            "《中华人民共和国合同法》第六十条",
        )
    )
    return Planted(draft=_changed(sound, "article", lambda text: f"{text}、{wrong}"))


def _added(what: Sequence[str], name: str) -> Planter:
    def plant(sound: Sound, _other: Sound, chance: random.Random) -> Planted:
        return Planted(draft=_changed(sound, name, lambda text: text + chance.choice(what)))

    return plant


def _again(sound: Sound, _other: Sound, chance: random.Random) -> Planted:
    text = next(part.text for part in sound.draft().parts if part.name == "opinion")
    at = chance.randrange(len(text))
    return Planted(draft=sound.draft(), fallen=(f"{text[:at]}，{text[at + 1 :]}",))


def _changed(sound: Sound, name: str, change: Callable[[str], str]) -> Draft:
    draft = sound.draft()
    parts = (replace(part, text=change(part.text)) if part.name == name else part for part in draft.parts)
    return replace(draft, parts=tuple(parts))


#: By the code of the finding that each fault must bring.
PLANTERS: Mapping[str, Planter] = {
    "claim.unanswered": _unanswered,
    "answer.beside": _beside,
    "part.missing": _hollow,
    "basis.missing": _no_basis,
    "law.wrong": _wrong_law,
    "limit.wrong": _added([f"如不服，可自收到之日起{limit}内请求复查。" for limit in _LIMITS], "opinion"),
    "remedy.wrong": _added(_SUES, "opinion"),
    "opinion.same_again": _again,
    "personal.number": _added(_NUMBERS, "facts"),
    "phrase.rude": _added(_RUDE, "facts"),
    "phrase.person": _added(_PERSONS, "facts"),
    "phrase.empty": _added(_EMPTY, "opinion"),
}
