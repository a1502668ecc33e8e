"""How the volume of one topic has changed over whole years, by which formula (PK-01, PK-02)."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from huiyin.analysis.queries.indicators import mean_change
from huiyin.kernel.percent import percent


def volume_words(years: Sequence[tuple[int, int]]) -> str:
    """Both bases, the change and the mean of a year; empty where there are not two whole years to compare."""
    if len(years) < 2 or not years[0][1]:
        return ""
    (first, before), (last, now) = years[0], years[-1]
    base = _("%(first)s年%(before)s件，%(last)s年%(now)s件（都是全年）") % {
        "first": first,
        "before": f"{before:,}",
        "last": last,
        "now": f"{now:,}",
    }
    told = {
        "base": base,
        "before": before,
        "now": now,
        "share": percent(now - before, before),
        "years": last - first,
        "each": mean_change(before, now, last - first),
    }
    return (
        _(
            "%(base)s：变化（%(now)s－%(before)s）÷%(before)s＝%(share)s%%；"
            "年均（%(now)s÷%(before)s）的%(years)s次方根减1＝%(each)s%%。只说明问题多少，不用来评价单位或者信访人。"
        )
        % told
    )
