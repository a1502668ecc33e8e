"""Tables of evaluation: one file each."""

from huiyin.evaluation.models.evaluation import Evaluation

__all__ = ["Evaluation"]
