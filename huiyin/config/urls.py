"""All addresses: each page group that is there brings its own."""

from importlib.util import find_spec

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from huiyin.config.health import health

GROUPS = {
    "": "huiyin.web.public",
    "desk/": "huiyin.web.desk",
    "recording/": "huiyin.web.recording",
    "supervise/": "huiyin.web.supervise",
    "manage/": "huiyin.web.manage",
    "sign-in/": "huiyin.web.sign_in",
    "view/": "huiyin.web.parts",
    "api/": "huiyin.api",
}


def _exists(module: str) -> bool:
    parts = module.split(".")
    return all(find_spec(".".join(parts[:end])) is not None for end in range(2, len(parts) + 1))


urlpatterns: list[URLPattern | URLResolver] = [
    path("health/", health, name="health"),
    *(
        path(prefix, include(f"{package}.urls"))
        for prefix, package in GROUPS.items()
        if ".".join(package.split(".")[:2]) in settings.INSTALLED_APPS and _exists(f"{package}.urls")
    ),
]

if _exists("huiyin.web.errors"):
    handler400 = "huiyin.web.errors.bad_request"
    handler403 = "huiyin.web.errors.not_allowed"
    handler404 = "huiyin.web.errors.not_found"
    handler500 = "huiyin.web.errors.server_error"
