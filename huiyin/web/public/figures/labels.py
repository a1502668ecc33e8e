"""Words of the lower floors that these pages show, named here so that the catalog holds their English."""

LABELS = (
    # stages
    "已登记，待转送",
    "已转送，待受理",
    "办理中",
    "转入法定程序办理",
    "已出具意见，待送达",
    "已答复",
    "已办结",
    # how long
    "7天以内",
    "8至30天",
    "31至60天",
    "61至90天",
    "90天以上",
    # groups without a name
    "地点未登记或者跨区县",
    "尚未分类",
    "全市",
    # fields of the first level, as far as no other page names them
    "城乡建设与住房",
    "党务政务",
    "土地与自然资源",
    "经济与金融管理",
    "科技与通信",
    "民政事务",
    "商贸旅游与市场监管",
    "政法公安",
    "教育文化体育",
    "劳动就业与社会保障",
    # columns of the open data
    "月份，如2026-10",
    "分组方式：all全市，district区县，field内容分类",
    "组的名称；为保护隐私合并的，各名称之间用顿号隔开",
    "合并的组数；1为没有合并",
    "指标代码",
    "指标名称",
    "数值，单位为项",
    "公布日期；公布以后不再改动",
)
