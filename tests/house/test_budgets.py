"""Small files, small functions."""

from statistics import median, quantiles

from tests.house.source import functions, package_sources, sources

FILE_MOST, FILE_MEDIAN, FILE_P90 = 250, 60, 150
TEST_FILE_MOST = 400
FUNCTION_MOST, FUNCTION_MEDIAN = 40, 8


def test_no_file_is_too_long():
    most = {True: TEST_FILE_MOST, False: FILE_MOST}
    assert [
        f"{source.name}: {source.lines}" for source in sources() if source.lines > most[source.is_test]
    ] == []


def test_most_files_are_short():
    lines = [source.lines for source in package_sources() if source.lines]
    assert median(lines) <= FILE_MEDIAN
    assert quantiles(lines, n=10)[-1] <= FILE_P90


def test_no_function_is_too_long():
    long = [
        f"{source.name}:{function.lineno} {function.name}: {length(function)}"
        for source in sources()
        for function in functions(source.tree)
        if length(function) > FUNCTION_MOST
    ]
    assert long == []


def test_most_functions_are_short():
    assert (
        median(length(f) for source in package_sources() for f in functions(source.tree)) <= FUNCTION_MEDIAN
    )


def length(function) -> int:
    return function.end_lineno - function.lineno + 1
