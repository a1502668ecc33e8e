"""Words of the lower floors that these pages show, named here so that the catalog holds their English."""

LABELS = (
    # statuses
    "已登记",
    "已转交承办单位",
    "正在办理",
    "已答复",
    "复查复核中",
    "未受理（已告知去处）",
    "已办结",
    # verdicts
    "非常满意",
    "满意",
    "基本满意",
    "不满意",
    "非常不满意",
    "已解决",
    "部分解决",
    "未解决",
    # outcomes
    "予以支持",
    "解释说明",
    "不予支持",
    "采纳",
    "部分采纳",
    "未采纳，留作参考",
    "维持",
    "撤销",
    "变更",
    "责令限期重新作出处理意见",
    # numbers in a text
    "身份证号",
    "手机号码",
    "银行卡号",
)
