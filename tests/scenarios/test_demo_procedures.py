"""The demo shows statutory procedures in several states: steps with limits, rests, results with remedies (WH-05…09)."""

from collections import Counter
from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from huiyin.catalogue import queries as catalogue
from huiyin.cli.demo.city import build
from huiyin.cli.demo.matters.build import Part, fill
from huiyin.cli.demo.matters.seated import seated
from huiyin.cli.demo.matters.voices import topics
from huiyin.kernel import clock
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.roles import Role
from huiyin.matters.actions import query_code
from huiyin.matters.models import Arrival, Claim, Clock, ProcedureEvent
from huiyin.matters.queries import came_from_guide
from huiyin.web.factories import signed_in

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=SHANGHAI)
COUNT = 180


def test_every_voice_names_a_path_and_an_item_that_the_guide_shows_today() -> None:
    led = [topic for topic in topics() if topic.get("path")]
    assert len(led) > 9
    for topic in led:
        path = catalogue.path_shown(topic["path"], on=NOW.date())
        item = catalogue.item(topic["item"], on=NOW.date())
        assert path is not None and str(topic["way"]) in path.ways, topic["key"]
        assert item is not None and path.code in item.paths, topic["key"]


@pytest.mark.django_db
def test_a_visitor_of_the_demo_sees_procedures_in_several_states() -> None:
    """On the case page and on the citizen's tracking page, with limits, rests, decisions and remedies."""
    city = build(on=(NOW - timedelta(days=760)).date())
    ended = fill(Part(city=city, count=COUNT, until=NOW), lambda: None)
    assert sum(n for name, n in ended.items() if name.startswith("stopped")) <= COUNT // 10, ended
    led = Claim.objects.filter(path_version__isnull=False)
    assert led.values("path_code").distinct().count() > 4
    kinds = Counter(ProcedureEvent.objects.values_list("kind", flat=True))
    assert {"begun", "reached", "suspended", "resumed", "decided"} <= kinds.keys()
    assert Clock.objects.filter(rule="X-STEP", claim__in=led).exists()
    assert led.filter(state="diverted").exists() and led.filter(ended_on__isnull=False).exists()
    since = (NOW - timedelta(days=760)).date()
    codes = [topic["item"] for topic in topics() if topic.get("item")]
    assert came_from_guide(codes, since=since, until=NOW.date())
    _both_pages_show_it(led.filter(state="diverted").order_by("-pk")[0])


def _both_pages_show_it(claim: Claim) -> None:
    path = catalogue.path(claim.path_code)
    assert path is not None
    arrival = Arrival.objects.get(home_id=claim.matter_id)
    seat = seated(claim.unit_id, Role.HANDLER, on=NOW.date())
    with clock.frozen(NOW):
        case = signed_in(seat).get(reverse("desk:case", args=[arrival.number])).content.decode()
        citizen = Client()
        citizen.post("/track/", {"number": arrival.number, "code": query_code(arrival.number)})
        own = citizen.get("/track/matter/").content.decode()
    for page in (case, own):
        assert "法定程序" in page and path.name in page
