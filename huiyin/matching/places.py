"""Names of roads, estates, villages and the like in free text, by their last signs."""

import re

from huiyin.kernel.text import halfwidth

_LONG_ENDS = (
    "小区|社区|花园|家园|花苑|新苑|公寓|大厦|广场|新村|新城|大道|大桥|立交|公园|小学|中学|大学|幼儿园|医院|"
    "菜市场|农贸市场|工业园|产业园|开发区|高架|地铁站|火车站|汽车站|安置房|街道"
)
_END = re.compile(rf"{_LONG_ENDS}|[路街巷弄村镇乡苑湾]")
_RUN = re.compile(r"[\u4e00-\u9fff0-9A-Za-z]+$")
_LONGEST_NAME = 8
# Signs and words that stand before a name and do not belong to it.
_BEFORE = re.compile(
    r".*(?:[在到从往至住位是有于的了我你他她们该本这那每各对把被向由跟让给将但而因为请问又也都就还某及等]|"
    r"(?<![小社])区|[省市县]|镇(?=.)|街道(?=.)|附近|旁边|对面|门口|周边|业主|居民|村民|关于|希望|反映|投诉|影响|"
    r"要求|建议|咨询|听说|目前|当前|部分|导致|占用|靠近|距离|紧挨|停靠|穿过|整个|所在|其它|其他|新建|附属|老旧|"
    r"周围|多个|一个|[0-9一二三四五六七八九十]+号(?!路|线|街)|\d+[栋幢单元楼期组米年])"
)
_LINKED = re.compile(r"^(?:[条个座所家]|[和与跟同](?![平谐兴顺美畅风园盛润善睦泰安庆信济]))")
# Words that end like a place and are none, alone or behind other signs ("人行道路").
_NO_NAME = re.compile(
    r".?(?:道路|马路|公路|铁路|线路|电路|短路|高速路|断头路|十字路|交叉路|岔路|主路|辅路|支路|通勤路|街巷|城中村|行政村|自然村|"
    r"步行街|沿街|临街|大街|小街|上街|逛街|小巷|乡村|农村|乡镇|城镇|集镇|城乡|家乡|下乡|"
    r"[走修过让思出一半上沿拦小大绕网停]路|[本全村旧新]村)|"
    rf"(?:{_LONG_ENDS})|.[路街巷弄苑湾]"
)


def place_words(text: str) -> tuple[str, ...]:
    """Names of places in the order of appearance, each once; words like 马路 or 本村 are left out.

    A hint for comparing places, not an address: a name may carry a sign too many or too few.
    """
    text = halfwidth(text)
    found: dict[str, None] = {}
    begin = 0
    for end in _END.finditer(text):
        name = _name(text[max(begin, end.start() - _LONGEST_NAME) : end.end()], len(end[0]))
        if name:
            found[name] = None
            begin = end.end()
    return tuple(found)


def _name(window: str, end_length: int) -> str:
    run = _RUN.search(window)
    if run is None:
        return ""
    stem, end = run[0][:-end_length], run[0][-end_length:]
    stem = _LINKED.sub("", _BEFORE.sub("", stem))
    return "" if not stem or _NO_NAME.fullmatch(stem + end) else stem + end
