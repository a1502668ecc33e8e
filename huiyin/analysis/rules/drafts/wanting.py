"""Parts that are there in name only: a dash, "同上", "见附件", a basis that names no article (R-601, JZ-13)."""

import re
from collections.abc import Iterator

from huiyin.analysis.rules.drafts.draft import Draft, Finding, Part, Place

_HOLLOW = re.compile(
    r"[\s。．.…—\-、，,]*(?:无|略|暂无|没有|同上|同前|如上|见上|见附件|详见附件|见(?:意见|事实)(?:部分)?|待补充?|待定"
    r"|已(?:处理|办理|办结|解决|答复|回复)|情况属实|属实|不属实|按规定(?:办理|处理|执行)|依法(?:办理|处理)"
    r"|[xX×\*＊]{2,}|\.{3,}|…+|)[\s。．.…—\-、，,]*"
)
_NAMES_LAW = re.compile(r"《[^《》]{2,}》|第[零〇一二两三四五六七八九十百千\d]+条")
_WHOLE = {"facts": 10, "opinion": 10, "decision": 10, "finding": 10}
"""The parts that must say something, and from how many signs on they can."""


def wanting(draft: Draft) -> Iterator[Finding]:
    """Name each part of the answer that says nothing, and a basis without law and article."""
    for part in draft.parts:
        if part.name == "article":
            yield from _basis(part)
        elif part.name in _WHOLE and _says_nothing(part):
            yield _hollow(part)


def _says_nothing(part: Part) -> bool:
    return bool(_HOLLOW.fullmatch(part.text)) or len("".join(part.text.split())) < _WHOLE[part.name]


def _hollow(part: Part) -> Finding:
    return Finding(
        code="part.missing",
        rule="R-601",
        says=f"“{part.label}”没有写出内容。",
        mend="请用完整的句子写明，不要用“同上”“见附件”代替。",
        place=Place(part=part.name, start=0, end=len(part.text)),
        quote=part.text[:40],
    )


def _basis(part: Part) -> Iterator[Finding]:
    if not _NAMES_LAW.search(part.text):
        yield Finding(
            code="basis.missing",
            rule="R-601",
            says=f"“{part.label}”没有写明依据的法律、法规、规章或者文件。",
            mend="请写明名称和条款，例如《信访工作条例》第三十二条。",
            place=Place(part=part.name, start=0, end=len(part.text)),
            quote=part.text[:40],
        )
