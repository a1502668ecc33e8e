"""Step: all topics gathered anew, a day of new matters, and the list of the hottest, at full size."""

import json
import sys
import time
from datetime import timedelta
from typing import Any

import django

django.setup()

from django.db import connection  # noqa: E402

from bench.search import SEATS, seat, times  # noqa: E402
from huiyin.analysis.actions.topics import gather_anew, gather_topics  # noqa: E402
from huiyin.analysis.models import Topic, TopicMatter  # noqa: E402
from huiyin.analysis.queries import hot  # noqa: E402
from huiyin.analysis.queries.topics.language import language  # noqa: E402
from huiyin.kernel import clock  # noqa: E402

DAY = 3_000
"""So many matters come in a day of the measurement."""
LISTED = 20
"""The list is asked for so many times."""
_DAYS = timedelta(days=6)
_NEWEST = "SELECT matter_id FROM analysis_mattertext ORDER BY matter_id DESC LIMIT %s"


def main(_url: str) -> None:
    """Answer with the seconds of each, and the times of the list."""
    language()
    began = time.perf_counter()
    done: list[int] = [0]
    topics = gather_anew(at=clock.now(), told=done.append)
    anew = time.perf_counter() - began
    _take_out()
    began, came = time.perf_counter(), 0
    while batch := gather_topics(DAY, at=clock.now()):
        came += batch
    day = time.perf_counter() - began
    sys.stdout.write(
        json.dumps(
            {
                "topics": topics,
                "matters": done[-1],
                "members": TopicMatter.objects.count(),
                "anew_seconds": anew,
                "day": came,
                "day_seconds": day,
                "listed": {name: _listed(SEATS[name]) for name in ("watcher", "department")},
            }
        )
        + "\n"
    )


def _take_out() -> None:
    """The newest matters are new again; what only they made a topic is none."""
    with connection.cursor() as cursor:
        for table in ("analysis_topicmatter", "analysis_topicsigns"):
            cursor.execute(f"DELETE FROM {table} WHERE matter_id IN ({_NEWEST})", [DAY])  # noqa: S608
        for table in ("analysis_topicmatter", "analysis_topicsigns", Topic._meta.db_table):
            cursor.execute(f"ANALYZE {table}")


def _listed(username: str) -> dict[str, Any]:
    actor, on = seat(username), clock.today()
    asked = hot.TopicAsked(since=on - _DAYS, until=on)
    return times(lambda _turn: hot.topics(actor, asked, on=on), range(LISTED))


if __name__ == "__main__":
    main(*sys.argv[1:])
