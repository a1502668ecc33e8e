"""What a command finds in the database: a city to work for."""

import sys
from datetime import date, timedelta

from django.conf import settings

from huiyin.cli.demo.city import build
from huiyin.intake import queries as intake
from huiyin.kernel.errors import Refused

DEMO_SINCE = timedelta(days=760)


def have_city(*, on: date) -> None:
    """In demo mode build the invented city where there is none; elsewhere its offices must stand. Raises Refused."""
    if intake.city_office(on) is not None:
        return
    if settings.HUIYIN_MODE != "demo":
        raise Refused(
            "还没有设立信访工作机构。请先在“单位与岗位”中录入本市的单位，再登记来件。", code="city.none"
        )
    sys.stderr.write("正在建立演示城市……\n")
    build(on=on - DEMO_SINCE)
