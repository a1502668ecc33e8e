"""The page of 自动分流: what was measured, switching on with a refusal that says why, the mark on the case."""

from datetime import timedelta

import pytest

from huiyin.intake.actions.auto_forward import forward_by_itself
from huiyin.intake.factories import City
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.matters.factories import Cast
from huiyin.matters.factories.routed import FIELD, classified, taken
from huiyin.routing import queries as routing
from huiyin.web.factories import signed_in
from huiyin.web.manage.tests.conftest import Desk, body

PAGE = "/manage/territory/auto-forward/"


def test_switched_on_with_what_was_measured_and_marked_on_the_case(
    desk: Desk, city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast = Cast(city.small)
    one = f"{PAGE}{city.unit('xf')}/{FIELD}/"
    assert "无法检验准确率" in body(desk().get(PAGE))
    last = [taken(cast, seed) for seed in range(1, 4)][-1]
    with clock.frozen(last.at):
        admin = desk()
        assert "100.0%（3／3件）" in body(admin.get(PAGE)) and "未达到条件" in body(admin.get(PAGE))
        assert f"{one}on/" not in body(admin.get(PAGE))
        refused = admin.post(f"{one}on/", {"threshold": "0.95"})
        assert refused.status_code == 422 and "至少需要50件" in body(refused)
        monkeypatch.setattr("huiyin.routing.rules.auto_forward.LEAST_MEASURED", 3)
        assert f"{one}on/" in body(admin.get(PAGE))
        assert admin.post(f"{one}on/", {"threshold": "0.95"}).status_code == 302
        assert "已启用" in body(admin.get(PAGE))
    case = classified(cast, 11)
    at = case.at + timedelta(hours=1)
    assert forward_by_itself(at) == 1
    with clock.frozen(at):
        seen = body(signed_in(cast["d1-cg:liaison"]).get(f"/desk/matters/{case.matter.number}/"))
        assert "自动分流" in seen and "可以照常提出异议" in seen
        numbers = body(signed_in(cast["xf:supervisor"]).get("/supervise/routing/?month=2026-03"))
        assert "样本不足（3件）" in numbers and "有1类启用了自动分流" in numbers
        listed = body(signed_in(cast["xf:supervisor"]).get("/supervise/routing/hit/?month=2026-03"))
        assert "共3项" in listed and listed.count("data-row") == 3
        assert desk().post(f"{one}off/", {"reason": "职责清单正在调整"}).status_code == 302
    assert routing.auto_forward(city.unit("xf"), FIELD) is None


def test_only_administrators_of_the_place(desk: Desk, city: City) -> None:
    assert desk("d1-cg", Role.HANDLER).get(PAGE).status_code in (403, 404)
    assert (
        desk("d1-xf").post(f"{PAGE}{city.unit('xf')}/{FIELD}/on/", {"threshold": "0.95"}).status_code == 404
    )
