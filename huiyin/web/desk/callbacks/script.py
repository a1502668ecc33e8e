"""The questions of a call-back in the reader's language; what is kept are codes alone."""

from django.utils.translation import get_language

from huiyin.catalogue import queries as catalogue


def script() -> catalogue.CallScript:
    """The script as the reader reads it."""
    english = (get_language() or "").startswith("en")
    return catalogue.call_script_in_english() if english else catalogue.call_script()
