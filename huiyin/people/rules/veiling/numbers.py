"""Numbers and addresses that name somebody, told by how they look. What is hidden too much comes back in the answer."""

import re
from collections.abc import Iterator

from huiyin.people.rules.found import numbers_in
from huiyin.people.rules.veiling.spans import Span

_FOUND = {"id_number": "证件号", "phone": "电话", "bank_card": "卡号"}
_DIGIT = "[0-9〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两]"
# No seven digits in a row leave, whatever stands between them but a stop; a day written in digits tells nobody.
_GAP = r"[^\w、，。；：！？\n]{0,3}"
_LONG = re.compile(rf"{_DIGIT}(?:{_GAP}{_DIGIT}){{6,}}[xX]?")
_DAY = re.compile(r"(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}")
_BORN = re.compile(
    r"(?:19|20)\d\d(?:[-./年]\d{1,2}(?:[-./月]\d{1,2}日?)?|年)(?=\s*(?:出生|生[，。,;；\s于]))"
)
_MAIL = re.compile(r"[A-Za-z0-9][\w.+-]{0,63}\s?@\s?[\w.-]{1,90}", re.ASCII)
_SITE = re.compile(r"(?:https?://|www\.)[^\s，。；、（）()〔〕《》“”]+")
_ACCOUNT = re.compile(
    r"(?:微信|vx|wx|weixin|qq|抖音|快手|微博|钉钉|支付宝|飞书)\s*(?:号码|号|账号|帐号|id)?\s*(?:[:：是为叫]\s*)?"
    r"([a-z0-9][\w\-.@]{3,})",
    re.ASCII | re.IGNORECASE,
)
# A passport, a credit code, a licence, an account: letters and digits together.
_MIXED = re.compile(
    r"(?<![\w-])(?=[\w-]{0,40}[A-Za-z])(?=(?:[A-Za-z_-]{0,20}\d){4})[A-Za-z0-9][\w-]{4,}|wxid_\w+", re.ASCII
)
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领]"
    r"\s?[A-Z][ ·•.\-]?[A-Z0-9]{4,5}[A-Z0-9挂学警港澳]",
    re.IGNORECASE,
)
_N = r"(?:[A-Za-z]?\d{1,5}[A-Za-z]?|[一二三四五六七八九十百零]{1,6}|[A-Za-z甲乙丙丁])"
_HOUSE = re.compile(
    rf"(?:{_N}\s?(?:号楼|号院|号房|幢|栋|单元|室|弄)\s?(?:{_N}\s?(?:层|楼|户|号|门))?)+(?:\d{{3,4}})?"
    r"|(?<=[路街道巷弄里村组同])\d{1,5}(?:[-之]\d{1,4})?号(?!线|文)(?:\d{3,4})?"
    r"|(?<!\d)(?!(?:19|20)\d\d[-—])\d{1,4}(?:[-—#]\d{1,4}){2,}"
    r"|(?<=[栋幢楼院区苑园城庭])\d{1,3}[-—#]\d{2,4}"
)


def spans(text: str) -> Iterator[Span]:
    """All of them, some of them twice; the text is plain."""
    for number in numbers_in(text):
        yield Span(number.start, number.end, _FOUND[number.kind])
    for found in _LONG.finditer(text):
        if not _DAY.fullmatch(found[0]):
            yield Span(*found.span(), "号码")
    for found in _ACCOUNT.finditer(text):
        yield Span(*found.span(1), "账号")
    for kind, pattern in _BY_LOOKS:
        for found in pattern.finditer(text):
            yield Span(*found.span(), kind)


_BY_LOOKS = (
    ("号码", _BORN),
    ("邮箱", _MAIL),
    ("网址", _SITE),
    ("号码", _MIXED),
    ("车牌", _PLATE),
    ("门牌", _HOUSE),
)
