"""The order of the pages, and which of them a draft needs."""

from huiyin.web.public.filing.draft import AGENT, TOGETHER, Draft

CHECK, KNOWN = "check", "known"


def needed(draft: Draft) -> tuple[str, ...]:
    """The pages of this draft in their order, without those that come up only when something is found."""
    pages = {
        "what": True,
        "accused": draft.is_accusation,
        "where": True,
        "who": True,
        "together": draft.filer == TOGETHER,
        "agent": draft.filer == AGENT,
        "attachments": True,
    }
    return (*(page for page, asked in pages.items() if asked), CHECK)


def after(page: str, draft: Draft, *, changing: bool) -> str:
    """The next page; whoever came from the check page to change one answer goes straight back.

    Before the check page, matters that may be the same are looked for once; never for an accusation (C-1).
    """
    order = needed(draft)
    following = missing(draft) if changing else order[order.index(page) + 1]
    if following == CHECK and not changing and not draft.is_accusation and KNOWN not in draft.done:
        return KNOWN
    return following


def before(page: str, draft: Draft) -> str:
    """The page before, or empty on the first."""
    order = needed(draft)
    place = order.index(page) if page in order else len(order) - 1
    return order[place - 1] if place else ""


def missing(draft: Draft) -> str:
    """The first page that still has to be answered; the check page where none is."""
    return next((page for page in needed(draft) if page not in draft.done and page != CHECK), CHECK)


def position(page: str, draft: Draft) -> tuple[int, int]:
    """Which page this is, of how many."""
    order = needed(draft)
    return order.index(page) + 1 if page in order else len(order) - 1, len(order)
