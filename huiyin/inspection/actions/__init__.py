"""Drawing samples, owing call-backs, calling, answering."""

from huiyin.inspection.actions.answer_oneself import answer_oneself
from huiyin.inspection.actions.draw_sample import draw_sample
from huiyin.inspection.actions.note_try import note_try
from huiyin.inspection.actions.open_contact import open_contact
from huiyin.inspection.actions.owe_calls import owe_calls

__all__ = ["answer_oneself", "draw_sample", "note_try", "open_contact", "owe_calls"]
