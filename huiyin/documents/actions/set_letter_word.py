"""Setting the word that stands for a unit in its document numbers."""

import re
from datetime import datetime

from django.db import IntegrityError, transaction

from huiyin.audit import actions as audit
from huiyin.documents.models import LetterWord
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.units import queries as units


def set_letter_word(unit_id: int, word: str, *, by: Actor, at: datetime) -> None:
    """Numbers given from now on begin with `word` (江信); those already given stay.

    Raises NotAllowed for whoever does not administer the unit, Refused when it is not 1 to 12 Chinese characters or
    another unit's.
    """
    units.check_manage(by, units.unit(unit_id).place_id)
    word = tidy(word)
    if not re.fullmatch(r"[\u4e00-\u9fff]{1,12}", word):
        raise Refused("机关代字请填 1 至 12 个汉字，例如“江信”。", code="letter_word.malformed", field="word")
    try:
        with transaction.atomic():
            LetterWord.objects.update_or_create(unit_id=unit_id, defaults={"word": word})
    except IntegrityError:
        raise Refused(
            "这个机关代字已被其他单位使用，请换一个。", code="letter_word.taken", field="word"
        ) from None
    audit.record(f"unit:{unit_id}", "documents.letter_word", by=by, at=at, detail={"word": word})
