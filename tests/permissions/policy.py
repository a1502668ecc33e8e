"""Who may open which page, written down once more by hand; what the pages declare is held against this list.

A page that is not on it fails the build: whoever adds one says here for whom it is (R13).
"""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from huiyin.kernel.roles import Role

R = Role
CASE = frozenset(Role) - {R.ADMIN, R.AUDITOR}
TRIAGE = frozenset({R.CLERK, R.DISCIPLINE})
RECORD = frozenset({R.CLERK, R.LIAISON, R.HANDLER})
RESIDENTS = frozenset({R.CLERK, R.LIAISON, R.GRID})
WATCH = frozenset({R.SUPERVISOR, R.LEADER})
ANY_SEAT = frozenset(Role)
ANYBODY, PROVED, SIGNED_IN = "anybody", "proved", "signed in"

Who = frozenset[Role] | str

#: Whole folders first; the longest beginning that fits an address decides.
FOLDERS: dict[str, Who] = {
    "desk/matters/": CASE,
    "desk/claims/": CASE,
    "desk/triage/": TRIAGE,
    "desk/register/": CASE,
    "desk/search/": CASE,
    "desk/orders/": CASE,
    "desk/recommendations/": CASE,
    "desk/callbacks/": frozenset({R.CLERK, R.SUPERVISOR}),
    "desk/handbook/": ANY_SEAT,
    "manage/units/": frozenset({R.ADMIN}),
    "manage/seats/": frozenset({R.ADMIN}),
    "manage/territory/": frozenset({R.ADMIN}),
    "manage/accounts/": frozenset({R.ADMIN}),
    "manage/tokens/": frozenset({R.ADMIN}),
    "manage/audit/": frozenset({R.AUDITOR}),
    "manage/catalogue/": frozenset({R.ADMIN, R.LIAISON, R.HANDLER, R.HEAD, R.REVIEWER}),
    "recording/import/": frozenset({R.CLERK}),
    "recording/slip/": RECORD | RESIDENTS,
    "recording/side/": RECORD | RESIDENTS,
    "recording/draft/": RECORD | RESIDENTS,
    "recording/elements/": RECORD | RESIDENTS,
    "supervise/": WATCH,
    "supervise/topics/": WATCH | {R.HEAD},
    "supervise/reports/": WATCH | {R.HEAD, R.LIAISON},
    "supervise/problems/": frozenset({R.HEAD, R.LIAISON, R.HANDLER}),
    "supervise/dashboard/": WATCH | {R.HEAD},
    "figures/": ANYBODY,
    "file/": ANYBODY,
    "guide/": ANYBODY,
    "receipt/": PROVED,
}
PAGES: dict[str, Who] = {
    **dict.fromkeys(
        ("", "rights/", "contact/", "privacy/", "accessibility/", "calendar/", "view/choose/"),
        ANYBODY,
    ),
    # Whose files they are about is named by a signed holder, which the page of the form carries.
    **dict.fromkeys(("view/files/", "view/files/<uuid:reference>/"), ANYBODY),
    **dict.fromkeys(("track/", "evaluate/", "track/leave/", "leave/"), ANYBODY),
    **dict.fromkeys(("sign-in/", "sign-in/resume/citizen/", "sign-in/leave/", "sign-in/left/"), ANYBODY),
    **dict.fromkeys(("sign-in/seat/", "sign-in/password/"), SIGNED_IN),
    **dict.fromkeys(("sign-in/start/", "sign-in/resume/", "sign-in/alive/", "recording/places/"), ANY_SEAT),
    **dict.fromkeys(("desk/permissions/",), ANY_SEAT),
    **dict.fromkeys(("desk/notices/", "desk/notices/read/"), ANY_SEAT),
    **dict.fromkeys(("desk/", "desk/find/", "desk/printing/"), CASE),
    **dict.fromkeys(
        (
            "recording/call/",
            "recording/visit/",
            "recording/letter/",
            "recording/other/",
            "recording/reprint/",
        ),
        RECORD,
    ),
    **dict.fromkeys(("manage/calendar/", "manage/profile/"), frozenset({R.ADMIN})),
    **dict.fromkeys(
        (
            "supervise/topics/<int:topic_id>/merge/",
            "supervise/topics/<int:topic_id>/task/",
            "supervise/topics/<int:topic_id>/apart/<str:number>/",
            "supervise/topics/alerts/<int:alert_id>/task/",
        ),
        WATCH,
    ),
    "supervise/dashboard/wall/": WATCH,
    "supervise/indicators/<slug:key>/<slug:part>/": WATCH | {R.HEAD},
    **dict.fromkeys(("supervise/order/", "supervise/findings/suggest/"), frozenset({R.SUPERVISOR})),
    "supervise/recommendations/new/<slug:kind>/": frozenset({R.SUPERVISOR}),
    **dict.fromkeys(("supervise/risks/", "supervise/risks/export/"), WATCH | {R.HEAD}),
    "supervise/problems/": WATCH | {R.HEAD, R.LIAISON, R.HANDLER},
    "recording/grid/": RESIDENTS,
    "track/matter/": PROVED,
    "track/files/<int:enclosure_id>/": PROVED,
    "track/files/<int:enclosure_id>/small/": PROVED,
    "track/paper/<int:document_id>/": PROVED,
    "track/paper/<int:document_id>/pdf/": PROVED,
    "track/<int:claim_id>/evaluate/": PROVED,
    "track/call-back/": PROVED,
    "track/<int:claim_id>/urge/": PROVED,
    # It asks for the proof anew, so that a long text is not lost; without it nothing is shown or done.
    "track/<int:claim_id>/<slug:verb>/": ANYBODY,
}
#: Answered by a guard of its own: a key, or nothing to guard.
ELSEWHERE = ("api/", "health/")


def addresses() -> Iterator[tuple[str, URLPattern]]:
    """Every address of the house."""
    yield from _walk(get_resolver("huiyin.config.urls"), "")


def _walk(resolver: URLResolver, before: str) -> Iterator[tuple[str, URLPattern]]:
    for entry in resolver.url_patterns:
        address = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _walk(entry, address)
        elif isinstance(entry, URLPattern):
            yield address, entry


def who_may(address: str) -> Who | None:
    """For whom an address is by this list; None where nobody has said."""
    if address in PAGES:
        return PAGES[address]
    fitting = [folder for folder in FOLDERS if address.startswith(folder)]
    return FOLDERS[max(fitting, key=len)] if fitting else None
