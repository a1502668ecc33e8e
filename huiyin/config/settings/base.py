"""Who we are: mode, city, language, time, addresses."""

from pathlib import Path

from huiyin.config import environment, keys

ENVIRONMENT = environment.read()

HUIYIN_MODE = ENVIRONMENT.mode
HUIYIN_DATA_DIR = ENVIRONMENT.data_dir
HUIYIN_CITY_CODE = ENVIRONMENT.city_code
HUIYIN_CITY_NAME = ENVIRONMENT.city_name
HUIYIN_OFFICE_NAME = ENVIRONMENT.office_name
HUIYIN_CONTACT_PHONE = ENVIRONMENT.contact_phone
HUIYIN_CONTACT_HOURS = ENVIRONMENT.contact_hours
HUIYIN_SHARED_SOURCES = ENVIRONMENT.shared_sources
HUIYIN_PROFILE = ENVIRONMENT.profile
HUIYIN_FIELD_KEYS = keys.field_keys(ENVIRONMENT)

PACKAGE = Path(__file__).resolve().parents[2]

DEBUG = False
SECRET_KEY = keys.secret_key(ENVIRONMENT)
ALLOWED_HOSTS = list(ENVIRONMENT.allowed_hosts)

ROOT_URLCONF = "huiyin.config.urls"
WSGI_APPLICATION = "huiyin.config.wsgi.application"

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Asia/Shanghai"
USE_I18N = True
USE_TZ = True

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/desk/"
LOGOUT_REDIRECT_URL = "/"
