"""What changes the catalogue."""

from huiyin.catalogue.actions.draft_edition import draft_edition
from huiyin.catalogue.actions.import_edits import Imported, RefusedRow, import_edits
from huiyin.catalogue.actions.keep_version import keep_version
from huiyin.catalogue.actions.publish_year import PublishedYear, publish_year
from huiyin.catalogue.actions.review_edition import publish_edition, return_edition, withdraw_edition
from huiyin.catalogue.actions.send_edition import send_edition

__all__ = [
    "Imported",
    "PublishedYear",
    "RefusedRow",
    "draft_edition",
    "import_edits",
    "keep_version",
    "publish_edition",
    "publish_year",
    "return_edition",
    "send_edition",
    "withdraw_edition",
]
