"""Tables of inspection: one file each."""

from huiyin.inspection.models.callback import CONSENT, Callback
from huiyin.inspection.models.callback_answer import CallbackAnswer
from huiyin.inspection.models.callback_try import CallbackTry
from huiyin.inspection.models.sample import Sample
from huiyin.inspection.models.sample_frame import SampleFrame

__all__ = ["CONSENT", "Callback", "CallbackAnswer", "CallbackTry", "Sample", "SampleFrame"]
