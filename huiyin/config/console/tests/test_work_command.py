"""huiyin work."""

from argparse import Namespace

import pytest

from huiyin.config.console.commands import work
from huiyin.intake.factories import AT, WANG, a_filing, a_receiving_city
from huiyin.kernel import clock


@pytest.mark.django_db
def test_work_once_says_what_it_did():
    with clock.frozen(AT):
        a_receiving_city()
        a_filing(petitioner=WANG)
        answer = work.run(Namespace(once=True, json=False))
    assert answer["texts"] + answer["missed_texts"] == 1
    assert "notices 1" in work.show(answer)


@pytest.mark.parametrize("as_json", [True, False])
def test_work_goes_on_until_it_is_stopped(monkeypatch, capsys, as_json):
    monkeypatch.setattr(work, "work", lambda: None)
    answer = work.run(Namespace(once=False, json=as_json))
    assert answer == {"stopped": True}
    assert ("Ctrl+C" in capsys.readouterr().err) is not as_json
    assert work.show(answer) == "后台工作已停止。"
