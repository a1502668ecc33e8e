"""Where things are kept: database, files, static files, cache."""

from pathlib import Path
from typing import Any

from psycopg.conninfo import conninfo_to_dict

from huiyin.config.embedded import Cluster
from huiyin.config.environment import Mode
from huiyin.config.settings.base import ENVIRONMENT, PACKAGE

_PARTS = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
_TESTING = ENVIRONMENT.mode is Mode.TEST

CLUSTER_FOLDER: Path = ENVIRONMENT.data_dir / "postgres"


def _database() -> dict[str, Any]:
    url = ENVIRONMENT.database_url
    if not url:
        known = Cluster(CLUSTER_FOLDER).connection()
        # Before it was made there is nothing to reach; commands that need the database make it first.
        url = known.url if known else "host=127.0.0.1 port=1 dbname=huiyin user=huiyin"
    given = conninfo_to_dict(url)
    database: dict[str, Any] = {name: str(given.pop(part, "")) for name, part in _PARTS.items()}
    return database | {"OPTIONS": given}


DATABASES = {
    "default": _database()
    | {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": True,
        "ATOMIC_REQUESTS": False,
    }
}
DATABASES["default"]["OPTIONS"].setdefault("connect_timeout", 5)
DATABASES["default"]["OPTIONS"].setdefault("application_name", "huiyin")
# By default the framework prepares nothing, not even what asks for it: matters.engine.prepared does.
DATABASES["default"]["OPTIONS"].setdefault("prepare_threshold", 5)
if not _TESTING:
    # One connection for each thread that answers requests, and some for jobs beside them.
    # After a crash of the server the pool must not sleep longer and longer between its tries, as it would by default.
    DATABASES["default"]["OPTIONS"]["pool"] = {
        "min_size": 1,
        "max_size": 16,
        "timeout": 5,
        "reconnect_timeout": 0.5,
    }

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

MEDIA_ROOT = ENVIRONMENT.data_dir / "files"
_HANDLERS = "django.core.files.uploadhandler"
FILE_UPLOAD_HANDLERS = [
    "huiyin.web.parts.attach.quota.Quota",
    f"{_HANDLERS}.MemoryFileUploadHandler",
    f"{_HANDLERS}.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_NUMBER_FILES = 30
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700

STATIC_URL = "/static/"
# Collected for production only; elsewhere files are served from where they lie.
STATIC_ROOT = ENVIRONMENT.data_dir / "static" if ENVIRONMENT.mode is Mode.PRODUCTION else None
STATICFILES_DIRS = (
    []
    if (PACKAGE / "web/apps.py").exists() or not (PACKAGE / "web/static").exists()
    else [PACKAGE / "web/static"]
)
_HASHED = "whitenoise.storage.CompressedManifestStaticFilesStorage"
_PLAIN = "django.contrib.staticfiles.storage.StaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": _HASHED if ENVIRONMENT.mode is Mode.PRODUCTION else _PLAIN},
}
WHITENOISE_USE_FINDERS = ENVIRONMENT.mode is not Mode.PRODUCTION
WHITENOISE_AUTOREFRESH = _TESTING
