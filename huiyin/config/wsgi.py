"""The door for web servers. Refuses to open with unsafe settings."""

import logging
import os

from django.core.wsgi import get_wsgi_application

from huiyin.config import safety

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huiyin.config.settings")

application = get_wsgi_application()
safety.enforce(patience=60)
for _advice in safety.warnings():
    logging.getLogger(__name__).warning(_advice.sentence)
