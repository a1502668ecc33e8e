"""Fonts and the public address: what is given is checked and named."""

import pytest

from huiyin.config import environment, papers
from huiyin.kernel.errors import Refused

PRODUCTION = environment.read({"HUIYIN_ALLOWED_HOSTS": "xf.example.gov.cn,10.0.0.7"})
DEMO = environment.read({"HUIYIN_MODE": "demo"})


def test_nothing_given_means_installed_fonts():
    assert papers.font_folder({}) == ""


def test_a_folder_with_fonts_is_taken(tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "FangSong.TTF").write_bytes(b"")
    assert papers.font_folder({"HUIYIN_PAPER_FONTS": str(tmp_path)}) == str(tmp_path)


@pytest.mark.parametrize("name", ["", "missing"])
def test_a_folder_without_fonts_is_refused(tmp_path, name):
    with pytest.raises(Refused, match="HUIYIN_PAPER_FONTS"):
        papers.font_folder({"HUIYIN_PAPER_FONTS": str(tmp_path / name)})


@pytest.mark.parametrize(
    ("known", "given", "found"),
    [
        (PRODUCTION, "https://xf.jc.gov.cn/", "https://xf.jc.gov.cn"),
        (PRODUCTION, "", "https://xf.example.gov.cn"),
        (environment.read({}), "", ""),
        (DEMO, "", papers.LOCAL_SITE),
    ],
)
def test_the_address_of_the_public_pages(known, given, found):
    assert papers.site_url(known, {"HUIYIN_SITE_URL": given}) == found


@pytest.mark.parametrize("given", ["xf.jc.gov.cn", "https://", "ftp://xf", "https://xf?x=1"])
def test_what_is_no_address_is_refused(given):
    with pytest.raises(Refused, match="HUIYIN_SITE_URL"):
        papers.site_url(PRODUCTION, {"HUIYIN_SITE_URL": given})
