"""Bodies that a text names: companies, estates, developers, schools. By pattern alone; a name in it is only a hint."""

import re

from huiyin.kernel.text import halfwidth

MOST = 4
_LONGEST, _SHORTEST = 14, 2
#: What ends a name; the longer ending first.
_ENDINGS = (
    "有限责任公司", "股份有限公司", "有限公司", "分公司", "公司", "集团", "开发商", "合作社", "物业", "小区", "花园",
    "家园", "花苑", "公寓", "新村", "新城", "广场", "大厦", "商场", "超市", "市场", "工地", "项目部", "楼盘", "幼儿园",
    "小学", "中学", "学校", "学院", "医院", "诊所", "酒店", "宾馆", "饭店", "餐厅", "培训机构", "养老院", "工厂", "厂",
)  # fmt: skip
_END = re.compile("|".join(_ENDINGS))
#: Signs and words that stand before a name and never in it.
_BEFORE = re.compile(
    r"[\W_]|[的在和与及被由向从对让给把找因为了有是到住去来又就也都还将叫请我你您他她它们这那该此各某每经离问使不个所年月]"
    r"|位于|地处|投诉|反映|举报|咨询|督促|建议|关于|要求|希望|购买|附近|周边|周围|旁边|门口|隔壁|楼下|对面|所谓|名为|目前"
    r"|现在|当时|期间|最近|如今|一家|两家|几家|多家|许多|不少|其他|影响|导致|造成|破坏|占用|进出|如果|修建|新建|违法|根据"
    r"|随着|而且|所以|只能|已经|必须|修改|设置|未|以上"
)
#: The place around a body is not its name.
_AROUND = re.compile(r".*(?:[省市区县镇乡村号期]|街道|社区|大道|[东西南北中]?路)(?=..)")
#: What is left of a name that names nothing.
_NOBODY = re.compile(
    r"(?:"
    "小区|物业|物业管理|管理|开发|房地产|房地产开发|房产|建筑|建设|工程|建筑工程|装修|装饰|服务|物业服务|保险|供水|自来水|供电|供暖|供热|热力|燃气|天然气|公交|快递|网络"
    "|电信|移动|联通|保安|保洁|农贸|菜|老旧|安置|住宅|商业|居民|本|全|整个|原|生活|配套|前期|市属|市直|多层|高层|大型|小型|两|三|二|大|新|老|旧|民办|公办|私立"
    "|公立|中心|街道|社区|人民|附属|第一|第二|第三|承包|施工|劳务|外包|相关"
    r")"
)


def organisations(text: str) -> tuple[str, ...]:
    """The names in order, each once, at most four: 宏远建设有限公司, 柳岸小区; never what is said of anybody."""
    found: dict[str, None] = {}
    plain, begun = halfwidth(text), 0
    for ending in _END.finditer(plain):
        said = _BEFORE.split(plain[max(begun, ending.start() - _LONGEST) : ending.start()])[-1]
        own, begun = _AROUND.sub("", said), ending.end()
        if len(own) >= _SHORTEST and not _NOBODY.fullmatch(own) and not own.isdigit():
            found[own + ending[0]] = None
    return tuple(found)[:MOST]


def core(name: str) -> str:
    """What of a name all ways of writing it share: 宏远建设 of 宏远建设有限公司; short ones stay whole."""
    ending = next((one for one in _ENDINGS if name.endswith(one)), "")
    own = name.removesuffix(ending)
    return own if len(own) > _SHORTEST + 1 else name
