"""Open data: every published cell of every month, as CSV and JSON under addresses that never change (WH-31)."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from huiyin.analysis.queries import published
from huiyin.web.access import open_page
from huiyin.web.parts.pages import page
from huiyin.web.parts.separated import separated

_HOUR = "public, max-age=3600"
_NAMES = {"": "未登记", "all": "全市"}


@open_page
@require_GET
def described(request: HttpRequest) -> HttpResponse:
    """What the files hold, column by column and figure by figure."""
    context = {
        "columns": published.COLUMNS.items(),
        "figures": list(_figures()),
        "months": published.months(),
        "csv": request.build_absolute_uri(reverse("public:open_csv")),
        "json": request.build_absolute_uri(reverse("public:open_json")),
    }
    return page(request, "public/figures/open_data.html", context)


@open_page
@require_GET
def as_csv(request: HttpRequest, key: str = "") -> HttpResponse:
    """All months, or one."""
    rows = [list(row.values()) for row in _rows(key)]
    content = separated([(name, 0) for name in published.COLUMNS], rows)
    answer = HttpResponse(content, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{key or "figures"}.csv"'
    answer["Cache-Control"] = _HOUR
    return answer


@open_page
@require_GET
def as_json(request: HttpRequest, key: str = "") -> HttpResponse:
    """The same with the description of columns and figures."""
    told = {
        "columns": published.COLUMNS,
        "figures": {one.key: {"label": one.label, "basis": one.words} for one in _figures()},
        "rows": list(_rows(key)),
    }
    answer = JsonResponse(told, json_dumps_params={"ensure_ascii": False})
    answer["Cache-Control"] = _HOUR
    return answer


def _figures() -> Iterator[published.Figure]:
    for family in published.FAMILIES.values():
        yield family.whole
        yield from family.parts
        if family.at_least:
            yield family.at_least


def _rows(key: str) -> Iterator[dict[str, Any]]:
    labels = {one.key: one.label for one in _figures()}
    for month in [published.month(key)] if key else published.months():
        for row in month.rows:
            yield {
                "month": month.key,
                "table": row["table"],
                "group": "、".join(_NAMES.get(name, name) for name in row["group"]),
                "merged": len(row["group"]),
                "figure": row["figure"],
                "label": labels[row["figure"]],
                "value": row["value"],
                "published_on": month.published_on.isoformat(),
            }
