"""Tables of mediation: one file each."""

from huiyin.mediation.models.mediation import Mediation

__all__ = ["Mediation"]
