"""What the platform is made of: modules, middleware, templates."""

import os

from huiyin.config.settings.base import PACKAGE

# From the rock upwards; a module joins once its folder is there. HUIYIN_ONLY="units,audit" leaves the others out.
MODULES = (
    "audit",
    "units",
    "accounts",
    "people",
    "catalogue",
    "routing",
    "documents",
    "post",
    "matters",
    "intake",
    "evaluation",
    "review",
    "mediation",
    "api",
    "web",
)

_WANTED = os.environ.get("HUIYIN_ONLY", ",".join(MODULES)).split(",")
_BUILT = [name for name in MODULES if name in _WANTED and (PACKAGE / name / "apps.py").exists()]
# The engine stands on all that is before it.
_ENGINE = MODULES.index("matters")
_COMPLETE = "HUIYIN_ONLY" in os.environ or set(MODULES[:_ENGINE]) <= set(_BUILT)
_STANDING = [name for name in _BUILT if name in MODULES[:_ENGINE] or _COMPLETE]

INSTALLED_APPS = [
    *(f"huiyin.{name}" for name in _STANDING),
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "procrastinate.contrib.django",
    "django_htmx",
    "csp",
    "axes",
]

_PAGES = "huiyin.web" in INSTALLED_APPS

AUTH_USER_MODEL = "accounts.Account" if "huiyin.accounts" in INSTALLED_APPS else "auth.User"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "huiyin.config.middleware.headers.protective_headers",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "huiyin.config.middleware.sessions.session_life",
    "huiyin.config.middleware.language.chosen_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
    *(["huiyin.web.errors.ErrorMiddleware", "huiyin.web.access.AccessMiddleware"] if _PAGES else []),
]

TAGS = ("forms", "furniture", "words") if _PAGES else ()

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # A page's template stands beside its view: "sign_in/enter.html" is huiyin/web/sign_in/enter.html.
        "DIRS": [PACKAGE / "web"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [f"huiyin.web.parts.tags.{name}" for name in TAGS],
            "context_processors": [
                *(["huiyin.web.parts.house.house"] if _PAGES else []),
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
