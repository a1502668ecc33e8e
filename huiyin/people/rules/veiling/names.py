"""Names of people that nobody registered: neighbours, officials, told by surname and by what stands before."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import rjieba

_SINGLE = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈"
    "项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓单杭洪包诸左石崔吉钮龚"
    "程嵇邢裴陆荣翁荀羊惠甄曲封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶黎"
    "溥印宿白怀蒲从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎"
    "充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧沃利蔚越夔隆师巩厍聂晁勾敖融冷辛阚那简饶空曾毋沙养鞠须丰"
    "巢关蒯相查后荆红游竺权逯盖益桓公肖覃佟仝粟覃岳帅缑亢况郈琴归海晋楚闫法汝鄢涂钦付代区苟"
)
_DOUBLE = (
    "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|长孙|宇文|司徒|司空|夏侯|轩辕|端木|百里|呼延|南宫|东郭"
)
_DOUBLES = frozenset(_DOUBLE.split("|"))
_SURNAME = rf"(?:{_DOUBLE}|[{_SINGLE}])"
_HAN = r"[\u3400-\u9fff\U00020000-\U0003ffff]"
_SAID = re.compile(
    r"(?:我叫|本人|姓名|名叫|名字叫|名字是|我是|联系人|法人代表|法定代表人|负责人|老板|包工头|房东|邻居|业主|村民|居民|职工|患者|学生|死者|"
    r"丈夫|妻子|儿子|女儿|父亲|母亲|老公|老婆|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶|老伴|儿媳|女婿|申请人|信访人|反映人|投诉人)"
    rf"\s*[:：是叫为]?\s*({_SURNAME}{_HAN}{{1,3}}?)"
    r"(?=[\s，,。、；;：:（(的因在向与和及被称说把将去到手住不没]|先生|女士|同志|电话|身份|联系|$)"
)
_CALLED = re.compile(
    rf"{_SURNAME}(?:某某?|[xX×*＊]{{1,2}}|先生|女士|小姐|师傅|大爷|大妈|大哥|大姐|阿姨|叔叔)|[老小]{_SURNAME}(?=[，,。、说的])"
)
_GIVEN = re.compile(rf"{_HAN}{{1,2}}")
_STARTS = re.compile(_SURNAME)
_PERSONAL = ("nr", "nrt", "nrfg")
_NO_NAME = re.compile(r".*(?:[省市区县乡镇村路街巷桥河湖山局委办厅院所站校厂店公司社区大队]|小区|中心|政府)")
_LEAST_SIGNS = 2
_MOST_SIGNS = 4


def names_in(text: str) -> Iterator[str]:
    """The names, some of them more than once; what only looks like one is among them."""
    for found in _SAID.finditer(text):
        yield found[1]
    for found in _CALLED.finditer(text):
        yield found[0]
    yield from _tagged(rjieba.tag(text))


def _tagged(words: Iterable[tuple[str, str]]) -> Iterator[str]:
    for (word, tag), (following, _tag) in pairwise([*words, ("", "")]):
        if word in _DOUBLES and _GIVEN.fullmatch(following):
            yield word + following
        if tag not in _PERSONAL or not _STARTS.match(word) or _NO_NAME.fullmatch(word):
            continue
        if _LEAST_SIGNS <= len(word) <= _MOST_SIGNS:
            yield word
        elif len(word) == 1 and _GIVEN.fullmatch(following) and not _NO_NAME.fullmatch(following):
            # A given name that is also a word stands apart: 赵 铁柱.
            yield word + following
