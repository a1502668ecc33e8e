"""All indicators in the order in which they are shown, and each by its key."""

from huiyin.analysis.rules.indicators.advice import ADVICE
from huiyin.analysis.rules.indicators.definition import Indicator
from huiyin.analysis.rules.indicators.flow import LEVELS, STOCK, WAYS
from huiyin.analysis.rules.indicators.quality import JUDGED, PUT_RIGHT, RESOLVED
from huiyin.analysis.rules.indicators.timeliness import TIMELINESS

INDICATORS: dict[str, Indicator] = {
    one.key: one for one in (*TIMELINESS, *RESOLVED, *JUDGED, *PUT_RIGHT, *STOCK, *LEVELS, *WAYS, *ADVICE)
}
