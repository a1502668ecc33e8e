"""Tables of the people module, one per file."""

from huiyin.people.models.petitioner import Petitioner
from huiyin.people.models.representation import Representation

__all__ = ["Petitioner", "Representation"]
