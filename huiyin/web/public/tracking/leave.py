"""The citizen is done: the next person at this screen must prove anew."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from huiyin.web import actor as actors
from huiyin.web.access import personal_page


@personal_page
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Forget the proof."""
    actors.forget_proof(request)
    messages.success(request, _("已结束查询。再次查看请重新输入编号和查询码。"))
    return HttpResponseRedirect(reverse("public:track"))
