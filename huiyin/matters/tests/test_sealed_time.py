"""After unsealing the office reads when the matter came and when it was handed over, nothing between (C-1, R-302)."""

from typing import Any

import pytest

from huiyin.audit.models import AuditRow
from huiyin.matters import queries
from huiyin.matters.factories import Case, Cast, register
from huiyin.matters.models import Step

pytestmark = pytest.mark.django_db
TEXT = "办事窗口反复让人补材料，请求尽快办理。"
TELLING = ("专册", "检举", "accusation", "移送", "专办", "核实是办事效率")


def _unsealed(cast: Cast | None = None, **filing: Any) -> Case:
    case = register(cast, text=TEXT, **filing)
    case.cast.open("xf:discipline")
    case.do("classify", "xf:clerk", claim_class="accusation", names_nobody=True)
    case.do("classify", "xf:discipline", after=2)
    case.do("unseal", "xf:discipline", reason="核实是办事效率问题，不是检举控告。", after=1)
    return case


def _file(case: Case, number: str = "") -> Any:
    seat = case.cast["xf:clerk"]
    return queries.case_file(seat, number or case.registered.number, on=case.at.date())


def test_c1_the_office_reads_one_neutral_line() -> None:
    case = _unsealed()
    found = _file(case)
    assert [step["label"] for step in found.steps] == ["登记", "核定类别"]
    line = found.steps[1]
    assert line["note"] == "2026年3月2日登记，2026年3月5日移交办理"
    assert (line["actor_label"], line["values"], line["seat_id"]) == ("试市信访局", {}, None)
    assert not [word for word in TELLING if word in str(found)]


def test_c1_filed_as_an_accusation_not_even_the_registration_tells() -> None:
    """The seat that registers accusations is named in its steps."""
    cast = Cast()
    case = register(
        cast, text=TEXT, claim_class="accusation", by=cast["xf:discipline"], raw={"class": "accusation"}
    )
    case.do("classify", "xf:discipline")
    case.do("unseal", "xf:discipline")
    found = _file(case)
    assert len(found.steps) == 1
    assert not [word for word in TELLING if word in str(found)]


def test_what_the_petitioner_wrote_meanwhile_is_for_who_handles_it() -> None:
    case = register(text=TEXT)
    case.cast.open("xf:discipline")
    case.do("classify", "xf:clerk", claim_class="accusation", names_nobody=True)
    case.do("supplement", text="昨天又去了一次，仍未受理。")
    case.do("classify", "xf:discipline")
    case.do("unseal", "xf:discipline")
    assert "昨天又去了一次" in str(_file(case).steps)


def test_what_came_before_and_what_comes_after_stays() -> None:
    case = _unsealed()
    case.do("forward", "xf:clerk", after=1)
    assert [step["verb"] for step in _file(case).steps] == ["register", "classify", "forward"]


def test_c1_of_what_was_joined_into_it_the_sealed_time_is_kept_too() -> None:
    cast = Cast()
    cast.open("xf:discipline")
    case = register(cast, text=TEXT)
    second = register(cast, text=TEXT, seed=2)
    for each in (case, second):
        each.do("classify", "xf:clerk", claim_class="accusation", names_nobody=True)
    for each in (case, second):
        each.do("classify", "xf:discipline")
    second.do("join", "xf:discipline", number=case.registered.number, reason="同一检举控告")
    case.do("unseal", "xf:discipline")
    found = queries.case_file(cast["xf:clerk"], second.matter.number, on=case.at.date())
    assert not [word for word in TELLING if word in str(found)]


def test_nothing_is_deleted_and_sealed_again_it_is_read_whole() -> None:
    """The chain holds every act, and the compartment reads them again."""
    case = _unsealed()
    acts = list(AuditRow.objects.filter(chain=f"matter:{case.matter.pk}").values_list("act", flat=True))
    assert acts.count("classify") == 2 and "unseal" in acts
    case.do("classify", "xf:clerk", claim_class="accusation", names_nobody=True)
    found = queries.case_file(case.cast["xf:discipline"], case.registered.number, on=case.at.date())
    assert len(found.steps) == Step.objects.filter(matter_id=case.matter.pk).count()
    assert "核实是办事效率" in str(found.steps)
