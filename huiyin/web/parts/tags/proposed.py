"""Tags for what is proposed from a text; a person decides."""

from django import template

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock

register = template.Library()


@register.simple_tag
def suggested(text: str) -> tuple[catalogue.Suggestion, ...]:
    """At most three items of the catalogue that a text most likely asks for; none when unsure. Costs no statement."""
    return catalogue.suggest_items(text, on=clock.today())
