"""huiyin redraw: the same of the same, every difference told, and a seed that was noted at the drawing."""

import argparse
from typing import Any

import pytest

from huiyin.cli.commands import redraw
from huiyin.inspection.factories import Closed
from huiyin.inspection.models import Callback, Sample
from huiyin.kernel.errors import NotFound

pytestmark = pytest.mark.django_db


def run(*words: str) -> dict[str, Any]:
    parser = argparse.ArgumentParser()
    redraw.add_arguments(parser)
    return redraw.run(parser.parse_args(words))


def test_jz28_an_auditor_draws_the_same_again_and_hears_of_every_difference() -> None:
    first, second, _third = Closed().draw(size=3, seed="春分")
    number = str(first.sample_id)
    answer = run(number)
    assert (answer["same"], answer["count"], answer["frame"], answer["exit_code"]) == (3, 3, 4, 0)
    told = redraw.show(answer).splitlines()
    assert "按种子“春分”从4件中抽取3件" in told[0] and told[0].endswith("相同3件，共3件。")
    assert told[1].endswith("差异0。") and len(told) == 5
    assert answer["numbers"][0] == f"{first.matter.number}-1"
    assert run(number, "--seed", "春分")["exit_code"] == 0
    other = run(number, "--seed", "谷雨")
    assert other["exit_code"] == 1 and "请核对种子" in redraw.show(other)
    for call, position in ((first, 2), (second, 1)):
        Callback.objects.filter(pk=call.pk).update(position=position)
    turned = run(number)
    assert (turned["same"], turned["exit_code"]) == (3, 1) and "次序" in redraw.show(turned)
    Sample.objects.filter(pk=first.sample_id).update(seed="谷雨", frame_digest="0" * 64)
    said = redraw.show(run(number))
    assert "指纹不符" in said and "与审计记录不符" in said
    with pytest.raises(NotFound, match="没有这个编号的样本"):
        run("0")
