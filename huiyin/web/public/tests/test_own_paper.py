"""A citizen's own paper on the own page: own number, name masked, unit and day once (U29, U46)."""

import pytest

from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, at_stage, register
from huiyin.people.factories import draft
from huiyin.web.public.tests.proved import page_of, proved

S = ClaimState
pytestmark = pytest.mark.django_db
HANDLER = "d1-s1:handler"
WORDS = "请求恢复八号院路灯。"


def _two() -> tuple[Case, Case]:
    main = at_stage(S.HANDLING)
    other = register(main.cast, seed=2, text=WORDS)
    other.do("join", "xf:clerk", number=main.registered.number, reason="同一小区")
    main.at = other.at
    main.do("issue_opinion", HANDLER)
    other.at = main.at
    return main, other


def _papers(case: Case) -> tuple[list[str], list[str]]:
    """The addresses of the papers on the own page, and the papers."""
    with proved(case) as client:
        page = page_of(client)
        links = [part.partition('"')[0] for part in page.split('href="/track/paper/')[1:]]
        links = [link for link in links if not link.endswith("pdf/")]
        return links, [page_of(client, f"/track/paper/{link}") for link in links]


def test_u29_each_citizen_reads_the_own_answer_and_not_the_others() -> None:
    main, other = _two()
    (mine, read), (theirs, read_too) = _papers(main), _papers(other)
    assert len(mine) == len(theirs) == 2
    assert not set(mine) & set(theirs)
    assert all(main.registered.number in paper and WORDS not in paper for paper in read)
    assert all(other.registered.number in paper and WORDS in paper for paper in read_too)
    assert all(main.registered.number not in paper for paper in read_too)
    with proved(other) as client:
        assert client.get(f"/track/paper/{mine[0]}").status_code == 404


def test_r207_each_citizen_takes_the_own_papers_along_as_pdf() -> None:
    main, other = _two()
    (mine, _read), (theirs, _read_too) = _papers(main), _papers(other)
    with proved(other) as client:
        own = client.get(f"/track/paper/{theirs[0]}pdf/")
        alien = client.get(f"/track/paper/{mine[0]}pdf/")
    assert own.headers["Content-Type"] == "application/pdf"
    assert "attachment" in own.headers["Content-Disposition"]
    assert own.content.startswith(b"%PDF-")
    assert alien.status_code == 404


def test_u46_unit_and_day_stand_once_and_the_name_is_masked() -> None:
    main, _other = _two()
    _links, read = _papers(main)
    for paper in read:
        body = paper.partition("<article")[2].partition("</article>")[0]
        foot = body.rpartition("text-end")[2]
        assert foot.count("柳岸街道办事处") == 1
        assert "送：" in body
        assert draft(1).name not in body
        assert draft(1).name[0] in body


def test_who_has_withdrawn_reads_so_on_the_own_page() -> None:
    main, other = _two()
    main.do("withdraw", other.citizen, requested_on=None, proof=None)
    other.at = main.at
    with proved(other) as client:
        page = page_of(client)
    assert "已撤回" in page
    assert "撤回诉求</a>" not in page
    with proved(main) as client:
        assert "已撤回" not in page_of(client)
