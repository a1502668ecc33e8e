import base64
import json
from pathlib import Path

import pytest

from huiyin.config import environment, keys
from huiyin.config.environment import Mode
from huiyin.kernel.errors import Refused


def test_production_is_the_default_and_invents_nothing(tmp_path):
    found = environment.read({"HUIYIN_DATA_DIR": str(tmp_path)})
    assert found.mode is Mode.PRODUCTION
    assert (found.city_code, found.city_name, found.allowed_hosts) == ("", "", ())
    assert keys.secret_key(found) == ""
    assert keys.field_keys(found) == {}
    assert list(tmp_path.iterdir()) == []


def test_demo_makes_its_secrets_once_and_keeps_them_private(tmp_path):
    found = environment.read({"HUIYIN_MODE": "demo", "HUIYIN_DATA_DIR": str(tmp_path / "data")})
    secret, ring = keys.secret_key(found), keys.field_keys(found)
    assert len(secret) > 50
    assert len(base64.b64decode(ring["keys"][ring["active"]])) == keys.KEY_BYTES
    assert (keys.secret_key(found), keys.field_keys(found)) == (secret, ring)
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in (tmp_path / "data").iterdir())


@pytest.mark.parametrize(
    ("name", "value"), [("HUIYIN_MODE", "prod"), ("HUIYIN_CITY_CODE", "379"), ("HUIYIN_CITY_CODE", "江城")]
)
def test_what_cannot_be_understood_is_named(name, value):
    with pytest.raises(Refused) as refused:
        environment.read({name: value})
    assert refused.value.field == name
    assert value in refused.value.message


def test_a_key_ring_is_read_from_a_file_or_as_it_stands(tmp_path):
    ring = keys.new_ring()
    (tmp_path / "ring.json").write_text(ring)
    for value in (ring, str(tmp_path / "ring.json")):
        assert keys.field_keys(environment.read({"HUIYIN_FIELD_KEYS": value})) == json.loads(ring)


@pytest.mark.parametrize(
    "value",
    [
        "/does/not/exist.json",
        "{}",
        "[1]",
        '{"active": "k1", "keys": {"k1": "c2hvcnQ="}, "index": "c2hvcnQ="}',
        '{"active": "k2", "keys": {}, "index": ""}',
    ],
)
def test_a_bad_key_ring_is_refused(value):
    with pytest.raises(Refused) as refused:
        keys.field_keys(environment.read({"HUIYIN_FIELD_KEYS": value}))
    assert refused.value.field == "HUIYIN_FIELD_KEYS"


def test_hosts_and_folder(tmp_path):
    found = environment.read({"HUIYIN_ALLOWED_HOSTS": " a.cn, b.cn ,", "HUIYIN_DATA_DIR": "data"})
    assert found.allowed_hosts == ("a.cn", "b.cn")
    assert found.data_dir == Path("data").absolute()
