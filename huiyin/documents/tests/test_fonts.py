"""The city's own fonts come first; what they lack is set in the installed ones."""

import shutil
from pathlib import Path

from huiyin.documents.printing import fonts, typesetter
from huiyin.documents.tests.test_printing import printed, sheet

INSTALLED = fonts.fonts_in("").loaded.families()


def test_without_own_fonts_the_installed_ones_are_taken():
    found = fonts.families(INSTALLED)
    assert found["body"][0] == found["title"][0] == found["song"][0] == "Noto Serif SC"
    assert found["hei"][0] == "Noto Sans SC"
    assert found["thicken"]


def test_own_fonts_come_first_under_any_of_their_names():
    found = fonts.families([*INSTALLED, "FangSong_GB2312", "fzxiaobiaosong-b05s", "SimHei"])
    assert found["body"][:2] == ["FangSong_GB2312", "Noto Serif SC"]
    assert found["title"][:2] == ["fzxiaobiaosong-b05s", "Noto Serif SC"]
    assert found["hei"][:2] == ["SimHei", "Noto Sans SC"]
    assert found["song"][0] == "Noto Serif SC"
    assert not found["thicken"]


def test_a_folder_of_fonts_is_part_of_what_a_paper_is_made_with(tmp_path):
    some = next(Path(fonts._place("pylopdf_fonts_zh_cn")).glob("*.otf"))
    shutil.copy(some, tmp_path / "own.otf")
    assert typesetter.made_with(str(tmp_path)) != typesetter.made_with("")


def test_text_and_headings_have_their_own_type():
    """Both stand in the file: serif for the text, sans for headings."""
    page = printed(sheet("D-09")).pages[0]
    names = {str(font.get_object()["/BaseFont"]) for font in page["/Resources"]["/Font"].values()}
    assert any("NotoSerifSC" in name for name in names)
    assert any("NotoSansSC" in name for name in names)
