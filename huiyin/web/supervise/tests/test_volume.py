"""The volume of a topic over years: both bases, the formula, and a mean that agrees with them (PK-01, PK-02)."""

from huiyin.web.supervise.topics.volume import volume_words


def test_pk01_a_fall_names_its_bases_and_its_formula():
    told = volume_words(((2014, 3947), (2015, 2000), (2016, 900), (2017, 518)))
    assert "2014年3,947件" in told and "2017年518件" in told and "都是全年" in told
    assert "＝-86.9%" in told and "的3次方根减1＝-49.2%" in told and "不用来评价" in told


def test_without_two_whole_years_or_a_base_nothing_is_said():
    assert [volume_words(years) for years in ((), ((2024, 5),), ((2023, 0), (2024, 5)))] == ["", "", ""]
