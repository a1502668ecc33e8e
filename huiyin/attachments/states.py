"""Where an attachment stands before the scanner, as data."""

from enum import StrEnum


class Scan(StrEnum):
    """What the scanner has said. Without a scanner what waits is `unscanned`; that is never stored."""

    WAITING = "waiting"
    CLEAN = "clean"
    INFECTED = "infected"
    UNSCANNED = "unscanned"


LABELS: dict[Scan, str] = {
    Scan.WAITING: "等待查毒",
    Scan.CLEAN: "已查毒",
    Scan.INFECTED: "含病毒，已封存",
    Scan.UNSCANNED: "未经查毒",
}

#: Nobody downloads what waits for the scanner or what it has condemned.
OPEN = frozenset({Scan.CLEAN, Scan.UNSCANNED})
