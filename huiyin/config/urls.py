"""All addresses: each page group brings its own."""

from django.urls import URLPattern, URLResolver, include, path

from huiyin.config.health import health

# The first that begins alike is taken: what begins with nothing stands last.
GROUPS = {
    "api/": "huiyin.api",
    "desk/": "huiyin.web.desk",
    "recording/": "huiyin.web.recording",
    "supervise/": "huiyin.web.supervise",
    "manage/": "huiyin.web.manage",
    "sign-in/": "huiyin.web.sign_in",
    "view/": "huiyin.web.parts",
    "": "huiyin.web.public",
}

urlpatterns: list[URLPattern | URLResolver] = [
    path("health/", health, name="health"),
    *(path(prefix, include(f"{package}.urls")) for prefix, package in GROUPS.items()),
]

handler400 = "huiyin.web.errors.bad_request"
handler403 = "huiyin.web.errors.not_allowed"
handler404 = "huiyin.web.errors.not_found"
handler500 = "huiyin.web.errors.server_error"
