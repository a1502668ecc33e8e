"""What the platform is made of: modules, middleware, templates."""

from huiyin.config.settings.base import PACKAGE

# From the rock upwards.
MODULES = (
    "audit",
    "units",
    "accounts",
    "people",
    "catalogue",
    "routing",
    "documents",
    "post",
    "attachments",
    "matters",
    "intake",
    "evaluation",
    "review",
    "mediation",
    "inspection",
    "supervision",
    "analysis",
    "assist",
    "api",
    "web",
)

INSTALLED_APPS = [
    *(f"huiyin.{name}" for name in MODULES),
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

AUTH_USER_MODEL = "accounts.Account"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "huiyin.config.middleware.headers.protective_headers",
    "csp.middleware.CSPMiddleware",
    "huiyin.config.middleware.pages.sessions",
    "huiyin.config.middleware.pages.life_of_sessions",
    "huiyin.config.middleware.language.chosen_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "huiyin.config.middleware.pages.sign_in",
    "huiyin.config.middleware.pages.messages",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "huiyin.config.middleware.pages.htmx",
    "axes.middleware.AxesMiddleware",
    "huiyin.web.errors.ErrorMiddleware",
    "huiyin.web.access.AccessMiddleware",
]

TAGS = ("forms", "furniture", "proposed", "words")

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # A page's template stands beside its view: "sign_in/enter.html" is huiyin/web/sign_in/enter.html.
        "DIRS": [PACKAGE / "web"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [f"huiyin.web.parts.tags.{name}" for name in TAGS],
            "context_processors": [
                "huiyin.web.parts.house.house",
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
