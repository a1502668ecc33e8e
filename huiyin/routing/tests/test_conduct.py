"""WG-34: what complains of the conduct of staff is not proposed to their own unit."""

from datetime import date

import pytest

from huiyin.routing.queries import complained_units, decide, unit_above
from huiyin.routing.rules import RoutingFacts
from huiyin.routing.rules.conduct import about_conduct
from huiyin.units.factories import a_city


@pytest.mark.parametrize(
    ("text", "field", "about"),
    [
        ("窗口工作人员态度恶劣", "0208", True),
        ("几个科室互相推诿、踢皮球", "0502", True),
        ("三号楼下水道堵塞，街道推诿", "0304", False),
        ("请公开征收补偿方案", "0208", False),
        ("窗口工作人员出言不逊", "", True),
        ("三号楼下水道堵塞，街道推诿", "", False),
    ],
)
def test_wg34_words_and_contents_must_both_say_so(text: str, field: str, about: bool) -> None:
    assert about_conduct(text, field) is about


@pytest.mark.django_db
def test_wg34_the_unit_above_is_proposed_instead() -> None:
    city = a_city()
    text = "柳岸街道办事处窗口工作人员态度恶劣，办事互相推诿。"
    street, above = city.units["d1-s1"], city.units["d1-gov"]
    assert complained_units(text, "0208") == {street}
    found = unit_above([street])
    assert found is not None and found.id == above
    proposal = decide(RoutingFacts(text=text, on=date(2026, 3, 2), field="0208", claim_class="petition"))
    assert proposal.unit_id not in (street, city.units["d1-s1-c1"])
    assert street not in [each.unit_id for each in proposal.alternatives]
