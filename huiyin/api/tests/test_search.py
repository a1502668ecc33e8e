"""Search through the API: the rights of the client's unit, pages by cursor, accusations never, odd words refused."""

import pytest

from huiyin.analysis.actions import derive

LAMP = "柳岸三号楼门口的路灯坏了三周，晚上看不清台阶。"


def test_words_are_found_in_sight_alone_and_page_by_cursor(a_caller, city):
    caller = a_caller()
    filed = [caller.file(f"k{n}", text=f"{LAMP}第{n}次反映。").json()["number"] for n in range(22)]
    for _round in range(2):
        first = caller.get("search?q=路燈 台阶").json()
        rest = caller.get(f"search?q=路燈 台阶&cursor={first['next_cursor']}").json()
        assert [row["number"] for row in first["rows"] + rest["rows"]] == filed[::-1]
        assert (first["total"], first["more"], first["slow"], rest["next_cursor"]) == (22, False, False, "")
        assert [piece["text"] for piece in first["rows"][0]["said"] if piece["hit"]] == ["路灯", "台阶"]
        best = caller.get("search?q=路灯&order=best&cursor=20").json()
        assert len(best["rows"]) == 2 and best["next_cursor"] == ""
        derive()
    assert caller.get("search?q=路灯&state=handling").json()["total"] == 0
    stranger = a_caller("d2-cg").get("search?q=路灯").json()
    assert (stranger["rows"], stranger["total"], stranger["more"]) == ([], 0, False)


def test_accusations_are_neither_shown_nor_counted(a_caller, city):
    caller = a_caller()
    caller.file("k1", text=f"举报{LAMP}某科长收受好处。", claim_class="accusation", accused="某科长")
    derive()
    for kind in ("matters", "papers"):
        found = caller.get(f"search?q=路灯&kind={kind}").json()
        assert (found["rows"], found["total"], found["more"]) == ([], 0, False)


def test_law_and_items_are_found_too(a_caller):
    caller = a_caller()
    law = caller.get("search?q=信访事项&kind=law").json()
    assert law["total"] > 20 and law["next_cursor"] == "20" and "信访" in law["rows"][0]["title"]
    assert caller.get("search?q=工资&kind=items").json()["rows"][0]["code"]


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ("", 422, "request.field"),
        ("q=", 422, "search.empty"),
        ("q=😀", 422, "search.empty"),
        ("q=" + "路" * 12_000, 422, "search.too_long"),
        ("q=路灯&cursor=x", 422, "request.field"),
        ("q=路灯&kind=people", 422, "request.field"),
        ("q=路灯&since=yesterday", 422, "request.field"),
        ("q=路灯&unit=nowhere", 404, None),
        ("q=路灯&place=nowhere", 404, None),
    ],
)
def test_what_cannot_be_looked_for_is_refused_by_code(a_caller, query, status, code):
    answer = a_caller().get(f"search?{query}")
    told = answer.json()
    assert answer.status_code == status and told["message"]
    assert code is None or told["code"] == code


def test_a_key_that_may_not_read_finds_nothing(a_caller):
    assert a_caller("xf", "arrivals:read").get("search?q=路灯").status_code == 403
