"""One more source for a recommendation: chosen above the form, before anything is written."""

from datetime import date, timedelta

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from huiyin.analysis.queries import hot, indicators
from huiyin.inspection import queries as inspection
from huiyin.kernel.actor import Actor
from huiyin.supervision.queries import recommendations as advice
from huiyin.web.desk.names import unit_choices
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import FEW, ListedField, Options
from huiyin.web.parts.say import say
from huiyin.web.supervise.indicators.words import period_words
from huiyin.web.supervise.recommendations.sources import USUAL_DAYS, Source

MOST_TOPICS = 200
_SELECT = {"class": "form-select"}


class AddForm(HouseForm):
    """A topic, a sample, a number of an indicator with its period and its unit; all optional."""

    def __init__(self, data: QueryDict | None, *, actor: Actor, on: date) -> None:
        super().__init__(data)
        self._offer("add_topic", _("热点问题"), _topics(actor, on))
        self._offer("add_sample", _("抽查样本中结果不实的"), _samples(actor, on))
        self._offer("add_figure", _("指标的清单"), _figures())
        self._offer("add_unit", _("指标只计这个单位的"), unit_choices(on))
        periods = [(one.key, period_words(one)) for one in _periods(on)]
        self.first_period = periods[0][0]
        choosing = forms.Select(attrs=_SELECT)
        self.add(
            "add_period",
            forms.ChoiceField(label=_("指标的时期"), choices=periods, required=False, widget=choosing),
        )
        self.order_fields(("add_topic", "add_sample", "add_figure", "add_period", "add_unit"))

    def _offer(self, name: str, label: str, options: Options) -> None:
        """A field, where there is anything to choose; a few stand in a list, not on buttons."""
        if options:
            field = ListedField(options=options, label=label, required=False)
            if len(options) <= FEW:
                field.widget = forms.Select(attrs=_SELECT, choices=[("", "—"), *options])
            self.add(name, field)

    def chosen(self) -> list[Source]:
        """What is to be added."""
        said = self.cleaned_data
        found = [
            Source(kind=kind, key=str(said[f"add_{kind}"]))
            for kind in ("topic", "sample")
            if said.get(f"add_{kind}")
        ]
        if said.get("add_figure"):
            span = said.get("add_period") or self.first_period
            unit = f".{said['add_unit']}" if said.get("add_unit") else ""
            found.append(Source(kind="figure", key=f"{said['add_figure']}.{span}{unit}"))
        return found


def adding(data: QueryDict, actor: Actor, on: date) -> AddForm:
    """The form, bound where the address asks for something to be added."""
    form = AddForm(data if any(name.startswith("add_") for name in data) else None, actor=actor, on=on)
    form.full_clean()
    return form


def _topics(actor: Actor, on: date) -> list[tuple[int, str]]:
    asked = hot.TopicAsked(since=on - timedelta(days=USUAL_DAYS - 1), until=on)
    return [(one.id, one.label) for one in hot.topic_lines(actor, asked, on=on, most=MOST_TOPICS)]


def _samples(actor: Actor, on: date) -> list[tuple[int, str]]:
    found = inspection.samples(actor, on=on).rows
    told = _("抽查样本第%(id)s号：%(n)s件结果不实或者未落实")
    return [
        (one.sample.pk, told % {"id": one.sample.pk, "n": one.results.findings})
        for one in found
        if one.results.findings
    ]


def _figures() -> list[tuple[str, str]]:
    return [
        (f"{one.key}.{name}", f"{say(one.label)}{_('：')}{say(part.words)}")
        for one in indicators.INDICATORS.values()
        if one.source not in indicators.ADVISING
        for name, part in one.parts.items()
    ]


def _periods(on: date) -> tuple[indicators.Period, ...]:
    month = indicators.period.month_of(on)
    return (
        indicators.period.before(month, month.last),
        month,
        indicators.period.read(f"{on:%Y}", today=on),
    )


def most_reached(sources: tuple[Source, ...]) -> bool:
    """Whether nothing more may be added."""
    return len(sources) >= advice.MOST_SOURCES
