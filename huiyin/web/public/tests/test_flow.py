"""The flow chart is drawn from the steps (WH-12)."""

from dataclasses import replace

import pytest
from django.test import Client

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.web.public.guide.flow import WIDTH, FlowStep, chart, wrapped
from huiyin.web.public.guide.ways import way_of

TODAY = clock.today()


def a_path() -> catalogue.Path:
    """The usual path of the wage item."""
    item = catalogue.item("LD-001", on=TODAY)
    assert item is not None
    path = catalogue.path(item.paths[0], on=TODAY)
    assert path is not None
    return path


def drawn(path: catalogue.Path, size: int = 16) -> list[str]:
    """The words in the boxes."""
    boxes = way_of(path, size=size, on=TODAY).chart.boxes
    return ["".join(line.text for line in box.lines[1:]) for box in boxes]


def test_wh12_the_chart_shows_each_step_with_its_limit(db: None) -> None:
    path = a_path()
    boxes = drawn(path)
    assert len(boxes) == len(path.steps) + 1
    for step, box in zip(path.steps, boxes, strict=False):
        limit = path.limit_of(step)
        assert box.startswith(step.name)
        assert limit is None or str(limit.limit) in box
    assert boxes[-1] == path.result


def test_wh12_the_chart_changes_with_the_data(db: None) -> None:
    """A step more, or another limit, is another drawing."""
    path = a_path()
    more = catalogue.Step("公布结果", "organ")
    assert drawn(replace(path, steps=(*path.steps, more)))[-2] == "公布结果"
    longer = tuple(replace(one, limit=type(one.limit).months(99)) for one in path.limits)
    assert any("99个月" in box for box in drawn(replace(path, limits=longer)))


@pytest.mark.parametrize("size", [16, 24, 32, 40])
def test_u15_every_line_fits_its_box_at_every_size(db: None, size: int) -> None:
    found = [one for one in catalogue.paths(on=TODAY) if one.steps]
    assert len(found) > 50
    for path in found:
        picture = way_of(path, size=size, on=TODAY).chart
        for box in picture.boxes:
            assert box.lines[-1].y < box.bottom <= picture.height
            for line in box.lines[1:]:
                assert sum(0.5 if sign.isascii() else 1 for sign in line.text) * size <= WIDTH - 20
        assert all(before < after for before, after in picture.arrows)


def test_no_line_begins_with_a_mark() -> None:
    lines = list(wrapped("自收到申请之日起六十日内，作出决定；情况复杂的，可以延长。", 12))
    assert "".join(lines) == "自收到申请之日起六十日内，作出决定；情况复杂的，可以延长。"
    assert not any(line[0] in "，。；" for line in lines)


def test_the_words_for_those_who_do_not_see_it() -> None:
    picture = chart(
        [FlowStep("申请", "petitioner", "您", ("60日内",)), FlowStep("决定", "organ", "办理机关")]
    )
    assert picture.words == "1. 您：申请，60日内；2. 办理机关：决定"


def test_the_drawing_stands_in_the_page(client: Client, db: None) -> None:
    page = client.get("/guide/item/LD-001/").content.decode()
    assert (
        '<svg class="img-fluid" role="img"' in page
        and "style=" not in page.partition('<svg class="img-fluid')[2]
    )
