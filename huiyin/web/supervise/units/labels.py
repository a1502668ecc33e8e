"""Words of the lower floors that these pages show, named here so that the catalog holds their English."""

LABELS = (
    # what each rung asks for
    "请单位主要负责人按时到会说明情况，逐件研究解决办法，明确责任人和完成时间。",
    "逐件查明原因、补办程序、解决问题，向作出通报的单位书面报告整改情况。",
    "由单位主要负责人包案，逐件限时解决；整改经审核同意后摘牌。",
    "在期限内全面整改存在的问题，建立防止再次发生的制度，书面报告整改结果。",
    # what the sides of an order are called
    "被督办单位",
    "督办单位",
    "被建议单位",
    "建议单位",
    "被催办单位",
    "催办单位",
)
