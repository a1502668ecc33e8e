"""Sealing of single fields: SM4-GCM (GB/T 32907) or AES-256-GCM, and blind indexes by HMAC-SM3 (R31).

Settings: HUIYIN_CIPHER "sm4" (default) or "aes"; HUIYIN_FIELD_KEYS {"active": id, "keys": {id: base64 of 32
bytes}, "index": base64 of 32 bytes}. What was sealed by either cipher and by any key of the ring can be opened.

A sealed value is: format 1 | cipher | length of key id | key id | nonce (12) | text and tag.
"""

import base64
import secrets
from functools import lru_cache
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

_FORMAT, _NONCE, _TAG = 1, 12, 16
_CIPHERS = {"sm4": 1, "aes": 2}
INDEX_BYTES = 16


class CannotOpen(Exception):
    """A sealed value was changed, moved to another place, or its key is not on the ring."""


class _Header(NamedTuple):
    cipher: int
    key_id: str
    length: int


def seal(text: str, *, place: bytes) -> bytes:
    """Seal with the active key. `place` binds the value to where it stands; it opens nowhere else."""
    return seal_bytes(text.encode(), place=place)


def seal_bytes(plain: bytes, *, place: bytes) -> bytes:
    """Seal what is no text, in the same way."""
    key_id = active_key_id()
    cipher = _CIPHERS[getattr(settings, "HUIYIN_CIPHER", "sm4")]
    header = bytes([_FORMAT, cipher, len(key_id)]) + key_id.encode()
    nonce = secrets.token_bytes(_NONCE)
    secret = _encrypt(cipher, key_id, nonce, plain, header + place)
    return header + nonce + secret


def unseal(sealed: bytes, *, place: bytes) -> str:
    """The text. Raises CannotOpen."""
    try:
        return unseal_bytes(sealed, place=place).decode()
    except ValueError as error:
        raise CannotOpen from error


def unseal_bytes(sealed: bytes, *, place: bytes) -> bytes:
    """What was sealed. Raises CannotOpen."""
    sealed = bytes(sealed)
    header = _header(sealed)
    start = header.length + _NONCE
    nonce, secret = sealed[header.length : start], sealed[start:]
    try:
        return _decrypt(header, nonce, secret, sealed[: header.length] + place)
    except (InvalidTag, KeyError, ValueError) as error:
        raise CannotOpen from error


def key_id_of(sealed: bytes) -> str:
    """By which key a value was sealed."""
    return _header(bytes(sealed)).key_id


def active_key_id() -> str:
    """The key that seals from now on."""
    return str(settings.HUIYIN_FIELD_KEYS["active"])


def blind_index(kind: str, text: str) -> bytes:
    """A keyed fingerprint by which equal texts of one kind are found without opening anything."""
    made = hmac.HMAC(_index_key(settings.HUIYIN_FIELD_KEYS["index"]), hashes.SM3())
    made.update(kind.encode() + b"\x00" + text.encode())
    return made.finalize()[:INDEX_BYTES]


def _header(sealed: bytes) -> _Header:
    if len(sealed) < 3 + _NONCE + _TAG or sealed[0] != _FORMAT:
        raise CannotOpen
    return _Header(sealed[1], sealed[3 : 3 + sealed[2]].decode(errors="replace"), 3 + sealed[2])


def _encrypt(cipher: int, key_id: str, nonce: bytes, text: bytes, bound: bytes) -> bytes:
    key = _field_key(settings.HUIYIN_FIELD_KEYS["keys"][key_id], cipher)
    if cipher == _CIPHERS["aes"]:
        return AESGCM(key).encrypt(nonce, text, bound)
    encryptor = Cipher(algorithms.SM4(key), modes.GCM(nonce)).encryptor()
    encryptor.authenticate_additional_data(bound)
    return encryptor.update(text) + encryptor.finalize() + encryptor.tag


def _decrypt(header: _Header, nonce: bytes, secret: bytes, bound: bytes) -> bytes:
    key = _field_key(settings.HUIYIN_FIELD_KEYS["keys"][header.key_id], header.cipher)
    if header.cipher == _CIPHERS["aes"]:
        return AESGCM(key).decrypt(nonce, secret, bound)
    decryptor = Cipher(algorithms.SM4(key), modes.GCM(nonce, secret[-_TAG:])).decryptor()
    decryptor.authenticate_additional_data(bound)
    return decryptor.update(secret[:-_TAG]) + decryptor.finalize()


@lru_cache(maxsize=64)
def _field_key(encoded: str, cipher: int) -> bytes:
    """One key for each cipher out of the ring's 32 bytes, so that none serves two."""
    made = hmac.HMAC(base64.b64decode(encoded), hashes.SM3())
    made.update(b"huiyin field key " + bytes([cipher]))
    return made.finalize()[: 16 if cipher == _CIPHERS["sm4"] else 32]


@lru_cache(maxsize=4)
def _index_key(encoded: str) -> bytes:
    return base64.b64decode(encoded)
