"""Nothing smaller than the least group follows from what is published, however it is added and subtracted (R18)."""

from collections import Counter
from itertools import product

import numpy
from hypothesis import given, settings
from hypothesis import strategies as st

from huiyin.analysis.rules.published import Group, Shown, band, blurred, left_over, merged, published, tail

LEAST = 5
DISTRICTS, FIELDS, PARTS = 3, 2, 2
ATOMS = list(product(range(DISTRICTS), range(FIELDS), range(PARTS)))
SUBSETS = numpy.array(list(product([0, 1], repeat=len(ATOMS))))

Counts = dict[tuple[int, int, int], int]
counts = st.lists(st.integers(0, 14), min_size=len(ATOMS), max_size=len(ATOMS)).map(
    lambda values: dict(zip(ATOMS, values, strict=True))
)


def cells(found: Counts, place: int) -> dict[str, tuple[int, ...]]:
    """The parts by the keys of one dimension."""
    keys = {atom[place] for atom in ATOMS}
    return {
        str(key): tuple(
            sum(n for atom, n in found.items() if atom[place] == key and atom[2] == part) for part in (0, 1)
        )
        for key in keys
    }


def told(found: Counts) -> list[list[int]]:
    """Everything that is published, each number as the atoms that it sums."""
    rows = []
    for place in (0, 1):
        whole, parts = published(cells(found, place), LEAST)
        rows += [[int(str(atom[place]) in group.keys) for atom in ATOMS] for group in whole]
        rows += [
            [int(str(atom[place]) in group.keys and atom[2] == part) for atom in ATOMS]
            for group in parts
            for part in (0, 1)
        ]
    return rows


@settings(max_examples=40, deadline=None)
@given(counts)
def test_r18_no_small_group_is_derivable_from_all_that_is_published(found: Counts) -> None:
    """Each of 4,096 groups of cells: where sums and differences of published numbers give it, it is large or empty."""
    rows = numpy.array(told(found) or [[0] * len(ATOMS)], dtype=float)
    away = numpy.eye(len(ATOMS)) - numpy.linalg.pinv(rows) @ rows
    derivable = SUBSETS[numpy.abs(SUBSETS @ away).max(axis=1) < 1e-9]
    sums = derivable @ numpy.array([found[atom] for atom in ATOMS])
    assert not [total for total in sums if 0 < total < LEAST]


# What may become of a matter in two months: when it came, was handled, was judged; 0 is never.
COURSES = [(1, h, j) for h in (0, 1, 2) for j in (0, 1, 2) if not j or 0 < h <= j] + [
    (2, 0, 0),
    (2, 2, 0),
    (2, 2, 2),
]
LIVES = list(product(range(DISTRICTS - 1), COURSES))
LIFE_SUBSETS = numpy.array(list(product([0, 1], repeat=len(LIVES))))
lives = st.lists(st.integers(0, 9), min_size=len(LIVES), max_size=len(LIVES))


def month_by_month(found: list[int]) -> list[list[int]]:
    """What is published in two months, each number as the lives that it sums: came, handled, judged."""
    rows, keys = [], sorted({str(life[0]) for life in LIVES})
    for month in (1, 2):
        sums = [
            {
                until: {
                    key: sum(
                        n
                        for n, (of, course) in zip(found, LIVES, strict=True)
                        if str(of) == key
                        and (course[place] == month if until == "now" else 0 < course[place] <= month)
                    )
                    for key in keys
                }
                for until in ("now", "so far")
            }
            for place in range(3)
        ]
        for place in range(3):
            guards = left_over([one["so far"] for one in sums[: place + 1]], keys)
            cells = {key: (n,) for key, n in sums[place]["now"].items()}
            rows += [
                [int(str(of) in group.keys and course[place] == month) for of, course in LIVES]
                for group in published(cells, LEAST, guards)[0]
            ]
    return rows


@settings(max_examples=12, deadline=None)
@given(lives)
def test_r18_nor_is_it_by_adding_up_months_and_subtracting_them(found: list[int]) -> None:
    """What is left of all that came, when all that was handled is taken away, is none or enough, month by month."""
    rows = numpy.array(month_by_month(found) or [[0] * len(LIVES)], dtype=float)
    away = numpy.eye(len(LIVES)) - numpy.linalg.pinv(rows) @ rows
    derivable = LIFE_SUBSETS[numpy.abs(LIFE_SUBSETS @ away).max(axis=1) < 1e-9]
    assert not [total for total in derivable @ numpy.array(found) if 0 < total < LEAST]


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.text("abcdef", min_size=1, max_size=2), st.tuples(st.integers(0, 30)), max_size=9))
def test_every_key_is_in_one_group_and_nothing_is_lost(found: dict[str, tuple[int, ...]]) -> None:
    groups = merged([Group((key,), parts) for key, parts in found.items()], LEAST)
    total = sum(parts[0] for parts in found.values())
    if groups is None:
        assert 0 < total < LEAST
    else:
        assert sorted(key for one in groups for key in one.keys) == sorted(found)
        assert sum(one.parts[0] for one in groups) == total


def test_a_small_district_is_joined_with_the_smallest_other() -> None:
    whole, parts = published({"东": (50, 6), "西": (3, 0), "南": (9, 5), "北": (0, 0)}, LEAST)
    assert [(one.keys, one.parts) for one in whole] == [
        (("东",), (56,)),
        (("北",), (0,)),
        (("南", "西"), (17,)),
    ]
    assert [(one.keys, one.parts) for one in parts] == [
        (("东",), (50, 6)),
        (("北",), (0, 0)),
        (("南", "西"), (12, 5)),
    ]
    assert published({"东": (3, 0), "西": (1, 0)}, LEAST) == ((), ())
    assert published({"东": (30, 2), "西": (40, 1)}, LEAST)[1] == (), "three that are late are told of nobody"


ROW = st.builds(
    Shown,
    tail=st.just("0001-A"),
    field=st.sampled_from("甲乙丙"),
    district=st.sampled_from("东西"),
    unit_id=st.integers(1, 3),
    stage=st.just("办理中"),
    days=st.just("7天以内"),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ROW, max_size=40))
def test_wg09_each_row_of_the_board_is_like_at_least_so_many(rows: list[Shown]) -> None:
    shown = blurred(rows, LEAST)
    alike = Counter((one.field, one.district, one.unit_id) for one in shown)
    assert all(n >= LEAST for n in alike.values())
    assert len(shown) == len(rows) or len(rows) - len(shown) < LEAST


def test_wg09_of_a_number_its_end_alone_is_shown_and_of_days_a_band() -> None:
    assert tail("3799-2026-000012345-C") == "2345-C"
    assert [band(days) for days in (0, 7, 8, 60, 61, 400)] == [
        "7天以内",
        "7天以内",
        "8至30天",
        "31至60天",
        "61至90天",
        "90天以上",
    ]
