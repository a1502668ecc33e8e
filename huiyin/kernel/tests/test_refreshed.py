from huiyin.kernel.refreshed import Refreshed, forget_all, hold_all


class Source:
    def __init__(self) -> None:
        self.version, self.asked, self.loaded, self.tick = "a", 0, 0, 0.0

    def ask(self) -> str:
        self.asked += 1
        return self.version

    def load(self) -> str:
        self.loaded += 1
        return f"content {self.version}"


def held_from(source: Source) -> Refreshed[str]:
    return Refreshed(source.load, source.ask, seconds=3, ticks=lambda: source.tick)


def test_within_its_seconds_a_value_costs_nothing() -> None:
    source = Source()
    held = held_from(source)
    assert [held.get() for _ in range(50)] == ["content a"] * 50
    assert (source.asked, source.loaded) == (1, 1)


def test_after_its_seconds_the_version_is_asked_and_only_a_change_loads() -> None:
    source = Source()
    held = held_from(source)
    held.get()
    source.tick = 3.5
    assert held.get() == "content a"
    assert (source.asked, source.loaded) == (2, 1)
    source.version, source.tick = "b", 7.0
    assert held.get() == "content b"
    assert source.loaded == 2


def test_forgetting_shows_a_change_at_once() -> None:
    source = Source()
    held = held_from(source)
    held.get()
    source.version = "b"
    assert held.get() == "content a"
    held.forget()
    assert held.get() == "content b"
    source.version = "c"
    forget_all()
    assert held.get() == "content c"


def test_what_is_held_is_asked_for_no_version_until_it_is_forgotten() -> None:
    source = Source()
    held = held_from(source)
    hold_all()
    held.get()
    source.tick = 3600.0
    assert held.get() == "content a" and source.asked == 1
    source.version = "b"
    held.forget()
    assert held.get() == "content b"
