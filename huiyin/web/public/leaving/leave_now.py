"""Quick exit (U23): nothing of what was typed or proved stays in this browser."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from huiyin.web.access import personal_page


@personal_page
@require_POST
def leave_now(request: HttpRequest) -> HttpResponse:
    """End the session, drop its cookies, and show a page that tells nothing."""
    request.session.flush()
    response = HttpResponseRedirect(reverse("public:calendar"))
    response.delete_cookie(settings.CSRF_COOKIE_NAME, samesite="Lax")
    response.headers["Clear-Site-Data"] = '"cache"'
    return response
