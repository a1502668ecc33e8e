"""Tables of supervision: one file each."""

from huiyin.supervision.models.adoption import Adoption
from huiyin.supervision.models.advice_source import AdviceSource
from huiyin.supervision.models.answer_print import AnswerPrint
from huiyin.supervision.models.checked import Checked
from huiyin.supervision.models.evidence import Evidence
from huiyin.supervision.models.finding import Finding
from huiyin.supervision.models.measure import Measure
from huiyin.supervision.models.measure_event import MeasureEvent
from huiyin.supervision.models.order import Order
from huiyin.supervision.models.order_event import OrderEvent
from huiyin.supervision.models.recommendation import Recommendation
from huiyin.supervision.models.recommendation_event import RecommendationEvent
from huiyin.supervision.models.urge import Urge

__all__ = [
    "Adoption",
    "AdviceSource",
    "AnswerPrint",
    "Checked",
    "Evidence",
    "Finding",
    "Measure",
    "MeasureEvent",
    "Order",
    "OrderEvent",
    "Recommendation",
    "RecommendationEvent",
    "Urge",
]
