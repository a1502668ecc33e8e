from datetime import UTC, date, datetime

import pytest

from huiyin.kernel import clock


def test_now_is_aware_and_in_china():
    assert clock.now().utcoffset().total_seconds() == 8 * 3600


def test_frozen_clock_shows_the_chinese_day_and_lets_go():
    before = clock.now()
    with clock.frozen(datetime(2026, 11, 21, 16, 30, tzinfo=UTC)):
        assert clock.today() == date(2026, 11, 22)
        with clock.frozen(datetime(2027, 1, 1, tzinfo=clock.SHANGHAI)):
            assert clock.today() == date(2027, 1, 1)
        assert clock.today() == date(2026, 11, 22)
    assert clock.now() >= before


def test_a_day_is_that_of_china_in_whatever_zone_the_moment_is_told():
    assert clock.day_of(datetime(2026, 3, 1, 16, 30, tzinfo=UTC)) == date(2026, 3, 2)
    assert clock.day_of(datetime(2026, 3, 2, 0, 30, tzinfo=clock.SHANGHAI)) == date(2026, 3, 2)


def test_frozen_refuses_a_moment_without_zone():
    with pytest.raises(ValueError), clock.frozen(datetime(2026, 1, 1)):
        pass
