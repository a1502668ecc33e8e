"""huiyin evaluate replies: faults planted into sound drafts are found. Drafts are invented."""

import json
from argparse import Namespace

import pytest

from huiyin.analysis.queries import PLANTERS
from huiyin.cli.evaluations import replies
from huiyin.kernel.errors import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def some(tmp_path):
    """The first eight drafts of the project's own set."""
    data = json.loads(replies.DRAFTS.read_text(encoding="utf-8"))
    path = tmp_path / "drafts.json"
    path.write_text(json.dumps({"drafts": data["drafts"][:8]}), encoding="utf-8")
    return path


def test_every_fault_is_planted_into_every_draft_and_most_are_found(some):
    found = replies.run(Namespace(drafts=some))
    assert (found["drafts"], found["planted"]) == (8, 8 * len(PLANTERS))
    assert found["by_fault"].keys() == PLANTERS.keys()
    assert found["found"] >= 0.9
    assert found["false"] <= 0.25
    plain = PLANTERS.keys() - {"claim.unanswered", "answer.beside"}
    assert {found["by_fault"][fault] for fault in plain} == {1.0}
    assert "合格的误报" in replies.show(found)


@pytest.mark.parametrize("text", ["", "[]", '{"drafts": []}', '{"drafts": [{"asked": "x"}]}', "不是 JSON"])
def test_a_file_without_drafts_is_refused(tmp_path, text):
    path = tmp_path / "drafts.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match="拟稿"):
        replies.run(Namespace(drafts=path))
