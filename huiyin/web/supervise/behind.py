"""The claims behind a number: a page of them, as every list behind a number shows it."""

from collections.abc import Sequence
from typing import TypedDict

from django.http import HttpRequest

from huiyin.kernel import clock
from huiyin.matters import queries as matters
from huiyin.web.actor import actor_of
from huiyin.web.desk.work.rows import Row, rows
from huiyin.web.parts.paging import Pages, page_number


class Behind(TypedDict):
    """What a template of such a list is given."""

    rows: tuple[Row, ...]
    total: int
    pages: Pages


def behind_number(request: HttpRequest, claim_ids: Sequence[int]) -> Behind:
    """What a template of such a list is given, of the claims that the asking seat may see."""
    on, page = clock.today(), page_number(request.GET.get("page"))
    found = matters.claims_listed(actor_of(request), claim_ids, on=on, page=page)
    total = found.counts[""]
    return {"rows": rows(found.rows, on=on), "total": total, "pages": Pages(found.page, 50, total)}
