"""What the operator says of ciphers and carriers."""

import pytest

from huiyin.config.carriers import read
from huiyin.kernel.errors import Refused


def test_nothing_said_is_national_ciphers_and_no_carrier():
    found = read({})
    assert (found["HUIYIN_CIPHER"], found["HUIYIN_SMTP_TLS"], found["HUIYIN_SMTP_PORT"]) == (
        "sm4",
        "starttls",
        587,
    )
    assert {found["HUIYIN_SMS_URL"], found["HUIYIN_SMTP_HOST"], found["HUIYIN_LETTERS_DIR"]} == {""}
    assert not found["HUIYIN_SMS_HONOURS_KEYS"]


def test_what_was_said_is_taken():
    said = {"HUIYIN_CIPHER": "aes", "HUIYIN_SMTP_HOST": "mail.example.cn", "HUIYIN_SMTP_TLS": "tls"}
    found = read(said | {"HUIYIN_SMS_HONOURS_KEYS": "1"})
    assert (found["HUIYIN_CIPHER"], found["HUIYIN_SMTP_PORT"]) == ("aes", 465)
    assert found["HUIYIN_MAIL_FROM"] == "huiyin@mail.example.cn"
    assert found["HUIYIN_SMS_HONOURS_KEYS"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("HUIYIN_CIPHER", "des"),
        ("HUIYIN_SMTP_TLS", "yes"),
        ("HUIYIN_SMTP_PORT", "0"),
        ("HUIYIN_SMTP_PORT", "邮局"),
    ],
)
def test_what_cannot_be_understood_is_named(name, text):
    with pytest.raises(Refused) as refused:
        read({name: text})
    assert refused.value.field == name
    assert text in refused.value.message
