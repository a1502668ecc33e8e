"""What the operator says of a large language model."""

import pytest

from huiyin.config.assist import read
from huiyin.kernel.errors import Refused

SAID = {"HUIYIN_ASSIST_URL": "https://10.8.0.5:8443/v1/", "HUIYIN_ASSIST_MODEL": "qwen3-32b"}


def test_nothing_said_is_no_model():
    found = read({})
    assert (found["HUIYIN_ASSIST_URL"], found["HUIYIN_ASSIST_MODEL"], found["HUIYIN_ASSIST_KEY"]) == (
        "",
        "",
        "",
    )
    assert found["HUIYIN_ASSIST_NETWORKS"] == ("127.0.0.0/8", "::1/128")


def test_what_was_said_is_taken_and_a_key_is_read_from_its_file(tmp_path):
    file = tmp_path / "key"
    file.write_text("secret-1\n")
    found = read(SAID | {"HUIYIN_ASSIST_KEY": str(file), "HUIYIN_ASSIST_TASKS": "draft, summary"})
    assert found["HUIYIN_ASSIST_URL"] == "https://10.8.0.5:8443/v1"
    assert (found["HUIYIN_ASSIST_KEY"], found["HUIYIN_ASSIST_TASKS"]) == ("secret-1", ("summary", "draft"))
    assert read(SAID | {"HUIYIN_ASSIST_NETWORKS": "10.8.0.0/16, fd00::/16"})["HUIYIN_ASSIST_NETWORKS"] == (
        "10.8.0.0/16",
        "fd00::/16",
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("HUIYIN_ASSIST_URL", "10.8.0.5"),
        ("HUIYIN_ASSIST_URL", "ftp://10.8.0.5/v1"),
        ("HUIYIN_ASSIST_URL", "https://user:pass@10.8.0.5/v1"),
        ("HUIYIN_ASSIST_MODEL", ""),
        ("HUIYIN_ASSIST_MODEL", "13800138000 之类的名称"),
        ("HUIYIN_ASSIST_KEY", "/没有/这个文件"),
        ("HUIYIN_ASSIST_KEY", "密 钥"),
        ("HUIYIN_ASSIST_NETWORKS", "0.0.0.0/0"),
        ("HUIYIN_ASSIST_NETWORKS", "::/0"),
        ("HUIYIN_ASSIST_NETWORKS", "互联网"),
        ("HUIYIN_ASSIST_TASKS", "decide"),
        ("HUIYIN_ASSIST_SECONDS", "600"),
        ("HUIYIN_ASSIST_LONGEST", "-1"),
        ("HUIYIN_ASSIST_CA", "/没有/这个文件"),
    ],
)
def test_what_cannot_be_understood_is_named(name, text):
    with pytest.raises(Refused) as refused:
        read(SAID | {name: text})
    assert refused.value.field == name
