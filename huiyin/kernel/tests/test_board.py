import logging
from dataclasses import dataclass

from huiyin.kernel import board


@dataclass(frozen=True)
class Rang(board.Event):
    times: int


@dataclass(frozen=True)
class RangTwice(Rang):
    pass


def test_subscribers_hear_their_events_and_those_of_subclasses_once_each():
    heard: list[board.Event] = []
    take_off = board.subscribe(Rang, heard.append)
    board.subscribe(Rang, heard.append)
    board.publish(Rang(1))
    board.publish(RangTwice(2))
    board.publish(board.Event())
    take_off()
    board.publish(Rang(3))
    assert heard == [Rang(1), RangTwice(2)]


def test_a_failing_subscriber_is_logged_and_the_next_still_hears(caplog):
    heard: list[board.Event] = []

    def fail(event: board.Event) -> None:
        raise RuntimeError("broken")

    take_off = [board.subscribe(Rang, fail), board.subscribe(Rang, heard.append)]
    with caplog.at_level(logging.ERROR):
        board.publish(Rang(1))
    for off in take_off:
        off()
    assert heard == [Rang(1)]
    assert "Rang" in caplog.text
