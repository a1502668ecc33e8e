"""Tables of the documents module, one per file."""

from huiyin.documents.models.counter import Counter
from huiyin.documents.models.document import Document
from huiyin.documents.models.letter_word import LetterWord
from huiyin.documents.models.rendering import Rendering

__all__ = ["Counter", "Document", "LetterWord", "Rendering"]
