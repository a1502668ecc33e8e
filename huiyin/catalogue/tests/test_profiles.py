"""Regional profiles: every parameter in which a place departs from the national rules (T-01 to T-24, N-7, R-109)."""

import pytest

from huiyin.catalogue.queries import limit_label, profile, profile_codes
from huiyin.catalogue.rules.laws import load_laws
from huiyin.deadlines.limits import Limit
from huiyin.kernel.errors import NotFound

D, W, M = Limit.days, Limit.working_days, Limit.months

EXPECTED = {
    "national": {
        "T-01": D(15),
        "T-02": D(15),
        "T-03": D(15),
        "T-04": W(5),
        "T-05": D(60),
        "T-06": D(30),
        "T-08": D(30),
        "T-09": D(30),
        "T-10": D(30),
        "T-11": D(30),
        "T-14": W(3),
        "T-15": W(10),
        "T-16": W(1),
        "T-18": M(2),
    },
    "beijing": {"T-01": D(15), "T-04": W(5), "T-05": D(60), "T-06": D(30), "T-12": D(30)},
    "shanghai": {"T-01": D(15), "T-05": D(60), "T-06": D(30), "T-09": D(30), "T-11": D(30)},
    "zhejiang": {"T-01": W(5), "T-02": W(5), "T-03": W(5), "T-05": D(30), "T-06": D(60)},
    "shandong": {"T-01": D(15), "T-05": D(60), "T-06": D(30), "T-13": W(3)},
    "henan": {"T-01": D(5), "T-02": D(5), "T-04": D(5), "T-05": D(30), "T-06": D(60), "T-07": D(90)},
}


@pytest.mark.parametrize("code", profile_codes())
def test_limits_of_each_profile(code):
    here = profile(code)
    assert {key: here.limit(key) for key in EXPECTED[code]} == EXPECTED[code]


@pytest.mark.parametrize("code", profile_codes())
def test_what_a_text_is_silent_about_comes_from_the_national_profile(code):
    here, national = profile(code), profile("national")
    assert set(national.limits) <= set(here.limits)
    for key in set(national.limits) - set(EXPECTED[code]):
        if here.facts(key).law in ("", "信访工作条例"):
            assert here.limit(key) == national.limit(key)
    assert here.limit("X-SECOND") == W(15)


@pytest.mark.parametrize("code", profile_codes())
def test_a_checked_limit_names_its_law_article_and_words(code):
    for facts in profile(code).limits.values():
        assert facts.label
        assert facts.since
        assert facts.status in "VEMD"
        if facts.showable:
            assert facts.law in load_laws()
            assert facts.article.startswith("第")
            assert facts.quote
        elif facts.status == "E":
            assert facts.note


def test_national_beijing_shanghai_know_no_review_extension_or_acceptance_limit_but_their_own():
    """T-12 is Beijing's alone, T-13 Shandong's."""
    assert {code for code in profile_codes() if profile(code).has("T-12")} == {"beijing"}
    assert {code for code in profile_codes() if profile(code).has("T-13")} == {"shandong"}
    with pytest.raises(NotFound) as unknown:
        profile("national").limit("T-12")
    assert unknown.value.code == "profile.no_limit"


def test_r108_r109_representatives():
    for code in profile_codes():
        assert profile(code).representatives_at_most == 5
    assert profile("zhejiang").representatives_small_group == (10, 3)
    assert profile("national").representatives_small_group is None


def test_n7_missing_the_review_window_ends_the_matter_only_where_the_local_text_says_so():
    assert {code for code in profile_codes() if profile(code).late_review_barred} == {
        "beijing",
        "zhejiang",
        "shandong",
    }


@pytest.mark.parametrize(
    ("feature", "places"),
    [
        ("organisation_may_file", {"shanghai"}),
        ("assigned_extension_needs_sender", {"shandong"}),
        ("new_opinion_must_differ", {"beijing", "shandong"}),
        ("review_may_order_anew", set(profile_codes())),
        ("hearing_excluded_in_recheck", set(profile_codes())),  # P-1
    ],
)
def test_features(feature, places):
    assert {code for code in profile_codes() if profile(code).has(feature)} == places


def test_agents_and_recusal():
    assert all("回避" in profile(code).recusal for code in profile_codes())
    assert profile("shandong").agents_most == profile("national").agents_most == 2


def test_henan_extension_keeps_the_total_within_ninety_days():
    """T-24: thirty days, in all at most ninety."""
    here = profile("henan")
    assert here.limit("T-05").n + here.limit("T-06").n == 90


def test_the_profile_in_force_is_the_one_that_the_setting_names(settings):
    assert profile().code == "national"
    settings.HUIYIN_PROFILE = "zhejiang"
    assert profile().code == "zhejiang"
    assert profile("shandong").code == "shandong"
    del settings.HUIYIN_PROFILE
    assert profile().code == "national"


def test_an_unknown_profile_is_refused_with_the_known_ones():
    with pytest.raises(NotFound, match="national"):
        profile("atlantis")


def test_limits_are_named_for_people():
    assert limit_label("T-05") == "办结"
    assert limit_label("X-SECOND") == "二次办理"
    assert limit_label("T-12") == "延长复查、复核期限上限（仅北京市）"
    assert limit_label("T-13") == "决定是否受理复查、复核申请（仅山东省）"
    with pytest.raises(NotFound):
        limit_label("T-99")


def test_a_profile_cannot_be_changed_by_its_readers():
    with pytest.raises(TypeError):
        profile("national").limits["T-05"] = None
