"""Each service leaves its proof in the file (D-28, A-9)."""

from huiyin.documents import queries as documents
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import at_stage
from huiyin.matters.models import Paper


def test_d28_says_what_to_whom_in_which_way_on_which_day_with_which_proof(db):
    case = at_stage(ClaimState.OPINION_ISSUED)
    answer = documents.document(Paper.objects.get(matter=case.matter, kind="D-09").document_id)
    day = case.at.date()
    case.do("serve", "d1-s1:handler", way="post", served_on=day, proof="挂号信回执")
    row = Paper.objects.get(matter=case.matter, kind="D-28")
    proof = str(documents.document(row.document_id).sections)
    assert not row.to_petitioner
    assert f"{answer.title} {answer.number}" in proof
    assert f"信访人（编号：{case.registered.number}）" in proof
    assert {word in proof for word in ("邮寄送达", "挂号信回执", f"{day.month}月{day.day}日")} == {True}


def test_d28_is_not_among_the_citizens_papers(db):
    case = at_stage(ClaimState.SERVED)
    assert Paper.objects.filter(matter=case.matter, kind="D-28", to_petitioner=False).exists()
