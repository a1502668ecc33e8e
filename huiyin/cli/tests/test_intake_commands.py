"""huiyin import, template."""

from argparse import Namespace

import pytest

from huiyin.cli import standing
from huiyin.cli.commands import import_, template
from huiyin.intake.factories import AT, a_receiving_city
from huiyin.kernel import clock
from huiyin.kernel.errors import Refused

HEADER = "msg_id,user,topic,time,detail,against,likes\r\n"


def options(path, tmp_path, **said):
    chosen = {
        "dry_run": False,
        "channel": "import",
        "source": "",
        "office": "",
        "rejects": str(tmp_path / "r.csv"),
    }
    return Namespace(**(chosen | {"file": str(path)} | said))


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "messages.csv"
    rows = [
        f"{n},A{n % 3},路灯坏了,2019-02-{n:02d} 11:25:05,第{n}盏路灯坏了请修理路灯,0,{n}\r\n"
        for n in range(1, 11)
    ]
    rows.insert(4, "99,A9,日期不对,昨天,内容,0,0\r\n")
    path.write_bytes((HEADER + "".join(rows)).encode("gbk"))
    return path


@pytest.fixture
def city(db):
    with clock.frozen(AT):
        yield a_receiving_city()


def counts(answer):
    return {name: answer[name] for name in ("arrivals", "registered", "known", "rejected")}


def test_import_registers_every_row_and_lists_what_it_could_not_read(city, file, tmp_path):
    answer = import_.run(options(file, tmp_path))
    assert counts(answer) == {"arrivals": 11, "registered": 10, "known": 0, "rejected": 1}
    assert answer["encoding"] == "GBK"
    assert answer["faults"] == [
        {"row": 6, "column": "time", "reason": "日期“昨天”无法识别，请写成 2026-11-22 09:30 的样式。"}
    ]
    told = import_.show(answer)
    assert "第6行 time" in told
    assert answer["rejects"] in told


def test_import_twice_adds_nothing(city, file, tmp_path):
    import_.run(options(file, tmp_path))
    again = import_.run(options(file, tmp_path))
    assert counts(again) == {"arrivals": 11, "registered": 0, "known": 10, "rejected": 1}


def test_a_dry_run_stores_nothing(city, file, tmp_path):
    tried = import_.run(options(file, tmp_path, dry_run=True))
    assert counts(tried) == {"arrivals": 11, "registered": 10, "known": 0, "rejected": 1}
    assert "未登记" in import_.show(tried)
    assert counts(import_.run(options(file, tmp_path)))["registered"] == 10


def test_an_office_may_be_named_and_must_exist(city, file, tmp_path):
    assert import_.run(options(file, tmp_path, office="d1-xf"))["registered"] == 10
    with pytest.raises(Exception, match="没有代码为"):
        import_.run(options(file, tmp_path, office="nobody"))


def test_without_a_city_nothing_is_tried(db, file, tmp_path):
    with pytest.raises(Refused, match="信访工作机构"):
        import_.run(options(file, tmp_path))


def test_the_demo_builds_its_city_first(db, file, tmp_path, monkeypatch, settings):
    settings.HUIYIN_MODE = "demo"
    built = []
    monkeypatch.setattr(standing, "build", lambda *, on: built.append(on) or a_receiving_city())
    with clock.frozen(AT):
        assert import_.run(options(file, tmp_path))["registered"] == 10
    assert built == [AT.date() - standing.DEMO_SINCE]


def test_the_template_is_written_once(tmp_path):
    path = tmp_path / "template.xlsx"
    answer = template.run(Namespace(file=str(path)))
    assert path.exists()
    assert "反映内容" in answer["columns"]
    assert str(path) in template.show(answer)
    with pytest.raises(Refused, match="已经存在"):
        template.run(Namespace(file=str(path)))
    with pytest.raises(Refused, match="xlsx"):
        template.run(Namespace(file=str(tmp_path / "template.csv")))
