"""Chinese sentences of the lower floors in English."""

import pytest
from django.utils.translation import override

from huiyin.web.parts.say import say

LATE = "Claim not answered in time. The limit ended on 2 Mar 2026 and has been exceeded by 5 days so far."


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("受理登记", "Intake and register"),
        ("转送江城市建设局", "Forwarded to 江城市建设局"),
        ("最多", "最多"),
        ("", ""),
        ("剩余12天", "12 days left"),
        ("启动“答复”，至2026年12月1日（暂定）", "Starts “Answers”, until 2026-12-1(provisional)"),
        ("没有人翻译过这一句", "没有人翻译过这一句"),
        ("缺少承办机关（body），请补上", "Competent body (body) is missing; please add it"),
        ("《甲法》第二条，没有人翻译过这一句", "《甲法》第二条，没有人翻译过这一句"),
        ("诉求未按期答复。期限已于2026年3月2日届满，至今已超过5天。", LATE),
        ("受理登记。没有人翻译过这一句。", "受理登记。没有人翻译过这一句。"),
    ],
)
def test_labels_and_sentences_with_places(chinese: str, english: str) -> None:
    with override("en"):
        assert say(chinese) == english


def test_chinese_stays_chinese() -> None:
    with override("zh-hans"):
        assert say("受理登记") == "受理登记"
