"""A model for tests of this module and of the pages: a server on this machine, and settings that name it."""

from huiyin.assist.factories.model_server import ModelServer, answering, completion
from huiyin.assist.factories.settings import model_at

__all__ = ["ModelServer", "answering", "completion", "model_at"]
