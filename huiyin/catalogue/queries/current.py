"""The catalogue as it stands, held in this process."""

from datetime import date

from huiyin.catalogue.rules.catalogue import Catalogue, load_catalogue
from huiyin.catalogue.rules.cited import proven


def standing() -> Catalogue:
    """All classes, items and paths, drafts and unproven ones too."""
    return load_catalogue()


def shown(on: date) -> Catalogue:
    """What may be shown on a day: published, and every citation proven in the law of that day."""
    return proven(standing(), on)
