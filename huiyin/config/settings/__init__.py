"""Django settings, put together from what the operator says in the environment."""

from huiyin.config.settings.apps import *  # noqa: F403
from huiyin.config.settings.assist import *  # noqa: F403
from huiyin.config.settings.attachments import *  # noqa: F403
from huiyin.config.settings.base import *  # noqa: F403
from huiyin.config.settings.carriers import *  # noqa: F403
from huiyin.config.settings.logs import *  # noqa: F403
from huiyin.config.settings.papers import *  # noqa: F403
from huiyin.config.settings.security import *  # noqa: F403
from huiyin.config.settings.storage import *  # noqa: F403
