"""Rights and duties of petitioners; the six forbidden acts are shown and nothing else is made of them (R-116)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from huiyin.web.access import open_page
from huiyin.web.parts.pages import page
from huiyin.web.public.front.stages import cited

RIGHTS = (
    (_("任何公民、法人和其他组织都可以提出，不限户籍、居住地和国籍。"), "R-101"),
    (_("口头提出的，工作人员应当如实记录。"), "R-104"),
    (_("每一件都要登记，您都能查询办到哪一步、谁在办、什么时候有结果。"), "R-203"),
    (_("对办理情况作出评价。"), "E-5"),
    (_("评价只由您本人作出，任何单位不得代评、劝评。"), "E-6"),
    (_("得到书面答复，写明请求、事实和理由、处理意见和依据。"), "R-601"),
    (_("不服处理意见的，申请复查；不服复查意见的，申请复核。"), "T-08"),
    (_("工作人员与您的事情有直接利害关系的，应当回避，您可以提出。"), "C-8"),
    (_("任何组织和个人不得打击报复信访人。"), "R-115"),
    (_("查阅、复制自己的个人信息。"), "C-7"),
)
DUTIES = (
    (_("如实反映，对所提供材料的真实性负责。"), "R-105"),
    (_("走访的，到有权处理的本级或者上一级接待场所。"), "R-106"),
    (_("多人走访的，推选代表，代表不超过5人。"), "R-108"),
)
FORBIDDEN = (
    _("在机关、单位办公场所周围、公共场所非法聚集，围堵、冲击机关、单位，拦截公务车辆，或者堵塞、阻断交通；"),
    _("携带危险物品、管制器具；"),
    _("侮辱、殴打、威胁机关、单位工作人员，非法限制他人人身自由，或者毁坏财物；"),
    _("在信访接待场所滞留、滋事，或者将生活不能自理的人弃留在信访接待场所；"),
    _("煽动、串联、胁迫、以财物诱使、幕后操纵他人信访，或者以信访为名借机敛财；"),
    _("其他扰乱公共秩序、妨害国家和公共安全的行为。"),
)


@open_page
@require_GET
def rights(request: HttpRequest) -> HttpResponse:
    """Show them with the words of law that may be shown."""
    context = {
        "rights": [(text, *cited(rule)) for text, rule in RIGHTS],
        "duties": [(text, *cited(rule)) for text, rule in DUTIES],
        "forbidden": FORBIDDEN,
        "order": cited("R-116"),
    }
    return page(request, "public/front/rights.html", context)
