"""huiyin indicators: numbers are stored, proved by a recount, and a difference is told with what to do."""

import argparse

from huiyin.analysis.models import CaseDay
from huiyin.cli.commands import indicators
from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import AT, at_stage


def _run(*, again: bool) -> tuple[int, str]:
    answer = indicators.run(argparse.Namespace(again=again))
    return answer["exit_code"], indicators.show(answer)


def test_numbers_are_proved_and_a_difference_is_told(db):
    at_stage(ClaimState.SERVED)
    with clock.frozen(AT.replace(month=12)):
        assert _run(again=True)[0] == 0
        CaseDay.objects.filter(source=1).update(n=7)
        code, told = _run(again=False)
        assert code == 1 and "不一致" in told and "--again" in told
        code, told = _run(again=True)
    assert code == 0 and "全部一致" in told
