"""How data looks without a reason (R32)."""

import pytest

from huiyin.people.rules import masks


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("江城市青江区春风街道幸福社区3号楼2单元401", "江城市青江区春风街道****"),
        ("江城市青江区和平路18号院5号楼", "江城市青江区和平路****"),
        ("江城市伊水县白马镇东沟村12组", "江城市伊水县白马镇****"),
        ("江城市青江区幸福小区5号楼", "江城市青江区****"),
        ("青江区28中街3号", "青江区**中街****"),
        ("幸福小区5号楼401", "****"),
        ("和平路", "****"),
        ("", ""),
    ],
)
def test_addresses_end_at_the_street(address, shown):
    """R32."""
    assert masks.masked_address(address) == shown


@pytest.mark.parametrize(
    ("name", "kind", "shown"),
    [
        ("张三", "person", "张*"),
        ("𠮷田一", "person", "𠮷**"),
        ("江城市宏远建筑有限公司", "legal_person", "江城市宏****"),
        ("", "person", ""),
        ("", "organisation", ""),
    ],
)
def test_names_keep_their_beginning(name, kind, shown):
    """R32."""
    assert masks.masked_name(name, kind) == shown


def test_numbers_keep_their_ends():
    """R32."""
    assert masks.masked_phone("13800005678") == "138****5678"
    assert "801" not in masks.masked_phone("037965230000-801")
    assert masks.masked_id("11010519491231002X") == "110***********002X"
