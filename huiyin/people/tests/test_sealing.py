"""Sealed fields and blind indexes (R31)."""

import base64

import pytest
from cryptography.hazmat.primitives import hashes

from huiyin.people import sealing

RING = {
    "active": "k2",
    "keys": {name: base64.b64encode(sign * 32).decode() for name, sign in (("k1", b"1"), ("k2", b"2"))},
    "index": base64.b64encode(b"i" * 32).decode(),
}
PLACE = b"row-1 phone"


@pytest.fixture(autouse=True)
def ring(settings):
    settings.HUIYIN_FIELD_KEYS = RING


def test_sm3_is_the_standard_one():
    """GB/T 32905 appendix A."""
    digest = hashes.Hash(hashes.SM3())
    digest.update(b"abc")
    assert digest.finalize().hex() == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"


@pytest.mark.parametrize("cipher", ["sm4", "aes"])
@pytest.mark.parametrize("text", ["13800005678", "𠮷田一·买买提", "", "字" * 200])
def test_what_is_sealed_opens(settings, cipher, text):
    """R31."""
    settings.HUIYIN_CIPHER = cipher
    sealed = sealing.seal(text, place=PLACE)
    assert sealing.unseal(sealed, place=PLACE) == text
    assert text.encode() not in sealed or not text


def test_each_cipher_opens_whatever_the_setting_says_now(settings):
    """R31: the cipher can be changed while data is stored."""
    settings.HUIYIN_CIPHER = "aes"
    sealed = sealing.seal("张三", place=PLACE)
    settings.HUIYIN_CIPHER = "sm4"
    assert sealing.unseal(sealed, place=PLACE) == "张三"


def test_equal_texts_are_sealed_differently():
    assert sealing.seal("张三", place=PLACE) != sealing.seal("张三", place=PLACE)


@pytest.mark.parametrize("cipher", ["sm4", "aes"])
def test_a_changed_value_does_not_open(settings, cipher):
    """R31: each byte counts."""
    settings.HUIYIN_CIPHER = cipher
    sealed = sealing.seal("13800005678", place=PLACE)
    for at in range(len(sealed)):
        broken = sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :]
        with pytest.raises(sealing.CannotOpen):
            sealing.unseal(broken, place=PLACE)


def test_a_moved_value_does_not_open():
    """R31: bound to its row and field."""
    with pytest.raises(sealing.CannotOpen):
        sealing.unseal(sealing.seal("13800005678", place=PLACE), place=b"row-2 phone")


def test_old_keys_open_and_the_active_key_seals(settings):
    """R31."""
    settings.HUIYIN_FIELD_KEYS = RING | {"active": "k1"}
    old = sealing.seal("张三", place=PLACE)
    settings.HUIYIN_FIELD_KEYS = RING
    assert sealing.unseal(old, place=PLACE) == "张三"
    assert (sealing.key_id_of(old), sealing.key_id_of(sealing.seal("张三", place=PLACE))) == ("k1", "k2")


def test_a_key_taken_off_the_ring_opens_nothing(settings):
    sealed = sealing.seal("张三", place=PLACE)
    settings.HUIYIN_FIELD_KEYS = {"active": "k1", "keys": {"k1": RING["keys"]["k1"]}, "index": RING["index"]}
    with pytest.raises(sealing.CannotOpen):
        sealing.unseal(sealed, place=PLACE)


def test_indexes_are_keyed_and_of_one_kind(settings):
    """R31."""
    first = sealing.blind_index("phone", "13800005678")
    assert first == sealing.blind_index("phone", "13800005678")
    assert first != sealing.blind_index("name", "13800005678")
    settings.HUIYIN_FIELD_KEYS = RING | {"index": base64.b64encode(b"j" * 32).decode()}
    assert first != sealing.blind_index("phone", "13800005678")
