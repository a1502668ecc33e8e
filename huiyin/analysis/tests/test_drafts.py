"""A draft looked through: each planted fault is named with its place, and a sound draft passes (JZ-13, BJ-34)."""

from datetime import date

import pytest

from huiyin.analysis.queries import findings_in
from huiyin.analysis.rules.drafts.asks import asks
from huiyin.analysis.rules.drafts.draft import Draft, Finding, Part

ON = date(2026, 11, 23)
ASKED = (
    "柳岸小区三号楼电梯坏了两个月没人修，七十多岁的老人天天爬楼。一、请求尽快修好电梯；"
    "二、请求公布电梯维修资金的使用账目；三、请求物业公司退还停梯期间多收的电梯费。"
)
SOUND = {
    "facts": "经现场查看，柳岸小区三号楼电梯主板损坏，物业公司已于2026年11月3日委托维保单位更换主板。"
    "维修资金使用账目物业公司一直没有公布。停梯期间电梯费共多收4860元。",
    "opinion": "予以支持。一、物业公司于2026年12月5日前修好电梯并恢复运行；二、业主委员会于2026年12月1日前"
    "在公示栏公布维修资金使用账目；三、停梯期间多收的电梯费由物业公司于2026年12月10日前退还各户。",
    "article": "《物业管理条例》第三十五条",
}
LABELS = {"facts": "查明的事实和理由", "opinion": "处理意见", "article": "法律法规依据"}


def _draft(verb: str = "issue_opinion", asked: str = ASKED, **changed: str) -> Draft:
    texts = SOUND | changed
    parts = tuple(Part(name=name, label=LABELS.get(name, name), text=text) for name, text in texts.items())
    return Draft(verb=verb, asked=asked, parts=parts)


def _found(draft: Draft, fallen: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    return findings_in(draft, on=ON, fallen=fallen)


def _codes(draft: Draft, fallen: tuple[str, ...] = ()) -> list[str]:
    return [one.code for one in _found(draft, fallen)]


def test_a_sound_draft_passes() -> None:
    assert _found(_draft()) == ()


def test_a_claim_is_read_point_by_point() -> None:
    """R-310."""
    assert asks(ASKED) == (
        "请求尽快修好电梯",
        "请求公布电梯维修资金的使用账目",
        "请求物业公司退还停梯期间多收的电梯费",
    )
    assert asks("路灯坏了。希望修好，并且装个反光镜。什么时候能修？") == (
        "希望修好",
        "并且装个反光镜",
        "什么时候能修",
    )
    assert asks("今天天气很好。") == ()


@pytest.mark.parametrize(
    ("asked", "points"),
    [
        ("锅炉坏了。请派人修锅炉，把停暖的钱退回来，以后检修别再拖。", 3),
        ("我们的要求不高：厕所修好，水龙头换新的，垃圾天天有人倒。", 3),
        ("水管爆了三天。要求抢修；挖开的路面填平；泡坏的家具赔我。", 3),
        ("这不是欺负人吗？路灯到底归谁管？什么时候能亮？", 2),
        ("希望把配电箱移走，如果移不了，那就装个隔音罩。", 1),
        ("公司要求我们周末加班，老板说不愿意就走人。请查一查。", 1),
        ("請問幾時完工？能否先開個口？", 1),
    ],
)
def test_requests_are_found_without_marks(asked: str, points: int) -> None:
    """R-310: people rarely number what they ask for."""
    assert len(asks(asked)) == points


BUS = "27路改道后不停我们小区了，老人去医院要走一站地。请恢复小区门口的站，早上车太少，多发几班，车上的暖风也请打开。"
STOP = ("经查，改道系下穿隧道封闭所致。", "隧道2027年1月20日恢复通行，当日起恢复停靠。")
MORE = ("早高峰平均间隔26分钟，高于标准。", "2026年12月8日起增配三台车，间隔缩短至12分钟。")
WARM = ("抽查五台车，取暖装置均未开启。", "当日已全部开启，车厢不低于16度。")


@pytest.mark.parametrize(
    ("told", "missing"),
    [
        ((STOP, MORE, WARM), []),
        ((STOP, WARM), ["多发几班"]),
        ((STOP, ("早上发车偏少，暖风也没有打开。", "早上增加两班车，暖风全部打开。")), []),
        ((STOP, ("早高峰间隔12分钟，符合标准。", "班次不予增加，因驾驶员不足。"), WARM), []),
    ],
)
def test_what_is_answered_in_other_words_counts(
    told: tuple[tuple[str, str], ...], missing: list[str]
) -> None:
    """R-310: an answer may refuse, put off, or take two requests together; it may not leave one out."""
    draft = _draft(asked=BUS, facts="".join(f for f, _ in told), opinion="".join(o for _, o in told))
    found = _found(draft)
    assert [one.code for one in found] == ["claim.unanswered"] * len(missing)
    assert all(words in one.quote for one, words in zip(found, missing, strict=True))


def test_a_point_that_nobody_answers_is_named() -> None:
    """R-310: each request is answered."""
    opinion = (
        "予以支持。物业公司于2026年12月5日前修好电梯并恢复运行；停梯期间多收的电梯费于2026年12月10日前退还。"
    )
    facts = "经现场查看，柳岸小区三号楼电梯主板损坏，物业公司已委托维保单位更换。停梯期间电梯费共多收4860元。"
    (one,) = _found(_draft(facts=facts, opinion=opinion))
    assert one.code == "claim.unanswered"
    assert "第2项" in one.says and "账目" in one.quote


def test_an_answer_to_something_else_is_named() -> None:
    facts = "经查，江堤路烧烤摊占道经营，执法队已于2026年11月2日责令改正并暂扣炉具两个。"
    opinion = "予以支持。江堤街道于2026年12月1日前安排夜间巡查，发现占道摊点当场劝离。"
    assert _codes(_draft(facts=facts, opinion=opinion)) == ["answer.beside"]


@pytest.mark.parametrize("hollow", ["无", "同上", "见附件", "……", "情况属实。", "依法处理", "——"])
def test_a_part_in_name_only_is_named(hollow: str) -> None:
    """R-601; U38."""
    found = _found(_draft(opinion=hollow))
    missing = next(one for one in found if one.code == "part.missing")
    assert missing.place and missing.place.part == "opinion" and "处理意见" in missing.says


def test_a_basis_without_law_is_named() -> None:
    """R-601."""
    assert _codes(_draft(article="按照有关规定办理")) == ["basis.missing"]


@pytest.mark.parametrize(
    ("article", "reason"),
    [
        ("《物业管理条例》第九十九条", "没有这一条"),
        ("《柳岸小区管理法》第三条", "没有收这部法律"),
        ("《信访工作条例》第三十五条规定：“信访人可以随时请求任何机关复查”", "引文"),
    ],
)
def test_an_article_that_is_not_so_is_named_with_its_place(article: str, reason: str) -> None:
    """BJ-34: the text of the article is checked in the version in force."""
    (one,) = _found(_draft(article=f"依据{article}"))
    assert one.code == "law.wrong" and reason in one.says
    assert one.place and one.place.start == 2 and article.startswith(one.quote)


@pytest.mark.parametrize("days", ["60日", "十五日", "30个工作日", "两个月", "一百二十天"])
def test_a_wrong_limit_for_review_is_named(days: str) -> None:
    """T-08: 30 days from receipt."""
    draft = _draft(opinion=f"{SOUND['opinion']}如不服，可自收到之日起{days}内向上一级机关请求复查。")
    (one,) = _found(draft)
    assert one.code == "limit.wrong" and one.rule == "T-08" and one.quote == days


@pytest.mark.parametrize("days", ["30日", "三十日", "30天"])
def test_the_right_limit_passes(days: str) -> None:
    """T-08."""
    assert (
        _codes(_draft(opinion=f"{SOUND['opinion']}如不服，可自收到之日起{days}内向上一级机关请求复查。"))
        == []
    )


def test_an_opinion_opens_no_reconsideration() -> None:
    """R-605: an opinion is reviewed by the next higher organ."""
    draft = _draft(opinion=f"{SOUND['opinion']}如不服本处理意见，可在60日内向区人民政府申请行政复议。")
    assert _codes(draft) == ["remedy.wrong"]


def test_what_went_into_another_procedure_gets_no_opinion_and_no_review() -> None:
    """WH-16: way 31(4) knows no 信访处理意见书."""
    facts = "区人力资源和社会保障局受理了柳岸小区电梯维修工拖欠工资的投诉。"
    decision = "请见本信访处理意见书。不服本决定的，可以申请复查。"
    draft = _draft("report_decision", "电梯维修工的工资没有发", facts=facts, decision=decision)
    assert {"paper.wrong", "remedy.wrong"} <= set(_codes(draft))


def test_the_same_opinion_again_is_named() -> None:
    """R-604."""
    again = SOUND["opinion"].replace("12月5日", "12月6日")
    assert _codes(_draft(opinion=again), fallen=(SOUND["opinion"],)) == ["opinion.same_again"]


@pytest.mark.parametrize("number", ["13912345678", "11010519491231002X"])
def test_a_personal_number_is_named(number: str) -> None:
    """C-2."""
    (one,) = _found(_draft(facts=f"{SOUND['facts']}邻居电话{number}。"))
    assert one.code == "personal.number" and one.place and one.place.part == "facts"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("信访人无理取闹。", "phrase.rude"),
        ("这事不归我们管。", "phrase.rude"),
        ("该信访人系老上访户。", "phrase.person"),
        ("我单位高度重视。", "phrase.empty"),
        ("其余问题待条件成熟时解决。", "phrase.empty"),
    ],
)
def test_rude_and_empty_phrases_are_named(words: str, code: str) -> None:
    """JZ-13."""
    (one,) = _found(_draft(facts=SOUND["facts"] + words))
    assert one.code == code and one.quote in words and one.mend


def test_what_somebody_else_said_may_be_quoted() -> None:
    assert _codes(_draft(facts=f"{SOUND['facts']}窗口人员曾说“爱找谁找谁”，已责令其道歉。")) == []


@pytest.mark.parametrize("text", ["", " ", "？？？", "啊" * 12_000, "😀" * 500, "ABC 123 ＡＢＣ"])
def test_any_text_is_looked_through(text: str) -> None:
    for draft in (_draft(asked=text), _draft(opinion=text, facts=text, article=text)):
        assert isinstance(_found(draft), tuple)
