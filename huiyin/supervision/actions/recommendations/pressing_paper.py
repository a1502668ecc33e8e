"""The paper that presses for an answer (D-33): before the limit, after it, or when nothing was carried out."""

from datetime import date, datetime

from huiyin.documents import actions as documents
from huiyin.documents import queries as papers
from huiyin.documents.queries import DocumentFacts
from huiyin.supervision.models import Recommendation
from huiyin.units import queries as units

_TO_DO = {
    "remind": "请研究建议内容，在期限届满前书面反馈采纳情况；不采纳的，说明理由。",
    "press": "请立即书面反馈采纳情况，说明逾期的原因；不采纳的，说明理由。",
    "again": "请落实已经采纳的建议，重新书面反馈措施、责任单位和完成时限。",
}


def pressing_paper(
    row: Recommendation, rung: str, answer_by: date, *, at: datetime, found: str = ""
) -> DocumentFacts:
    """Issue it in the name of the office that wrote the recommendation; in the caller's transaction."""
    advised = papers.document(row.document_id)
    contents = {
        "unit_name": units.unit(row.unit_id).name,
        "document": f"{advised.title}（{advised.number}）",
        "pressed_for": rung,
        "found": found,
        "to_do": _TO_DO[rung],
        "answer_by": answer_by,
    }
    return documents.issue("D-33", unit_id=row.office_id, contents=contents, at=at)
