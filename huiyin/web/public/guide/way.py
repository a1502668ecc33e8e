"""办理程序和期限: the course of a matter, what to mind when coming in person, and what has ways of its own."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from huiyin.catalogue import queries as catalogue
from huiyin.web.access import open_page
from huiyin.web.parts.pages import page
from huiyin.web.public.front.stages import VISITS, cited, course

CLASSES = (
    (_("请求解决问题（申诉求决）"), _("有权处理的单位区分情况办理，作出答复。"), "R-304"),
    (_("意见建议"), _("认真研究论证，合理可行的采纳或者部分采纳，并回复您。"), "R-301"),
    (
        _("检举控告"),
        _("由纪检监察机关或者有权处理的机关办理，单独登记，不透露给被检举控告的人员和单位。"),
        "R-302",
    ),
)

ELSEWHERE = (
    (_("与单位的劳动争议"), _("劳动人事争议仲裁委员会；不服裁决的向人民法院起诉")),
    (_("不服行政机关的决定"), _("申请行政复议，或者向人民法院提起行政诉讼")),
    (_("合同、邻里、赔偿等民事纠纷"), _("人民调解委员会、仲裁机构或者人民法院")),
    (_("不服法院的判决、裁定"), _("人民法院申诉、申请再审，或者人民检察院申请监督")),
    (_("刑事案件的报案、控告"), _("公安机关、人民检察院")),
    (_("请行政机关查处违法行为、办理许可或者确认"), _("负责这件事的行政机关")),
)


@open_page
@require_GET
def way(request: HttpRequest) -> HttpResponse:
    """Show it."""
    context = {
        "stages": course(),
        "visits": [(text, *cited(rule)) for text, rule in VISITS],
        "classes": [(title, text, *cited(rule)) for title, text, rule in CLASSES],
        "elsewhere": ELSEWHERE,
        "profile": catalogue.profile(),
    }
    return page(request, "public/guide/way.html", context)
