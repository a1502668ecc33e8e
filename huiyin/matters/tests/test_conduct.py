"""WG-34: a complaint about the conduct of staff goes to another unit than the one complained of."""

from collections.abc import Callable

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters import queries
from huiyin.matters.factories import Cast, register
from huiyin.matters.models import Accused, Step

pytestmark = pytest.mark.django_db

RUDE = "到柳岸街道办事处窗口办事，工作人员态度恶劣、互相推诿，请求处理。"


def refused(act: Callable[[], object]) -> Refused:
    """What somebody is told."""
    with pytest.raises(Refused) as refusal:
        act()
    return refusal.value


def test_wg34_never_to_the_unit_complained_of_nor_below_it_but_to_the_one_above() -> None:
    cast = Cast()
    case = register(cast, text=RUDE)
    street, district = cast.unit("d1-s1"), cast.unit("d1-gov")
    case.do("classify", "xf:clerk", names_nobody=None, conduct_units=[street])
    assert Accused.objects.get(matter=case.matter).unit_id == street
    assert not case.matter.restricted and "工作人员作风" in Step.objects.order_by("-id")[0].note
    for code in ("d1-s1", "d1-s1-c1"):
        told = refused(lambda code=code: case.do("forward", "xf:clerk", unit=cast.unit(code), reason="属地"))
        assert told.code == "wall.conduct" and told.field == "unit" and "东城区人民政府" in told.message
    assert queries.work_list(cast["d1-s1:handler"], on=case.at.date()).rows == ()
    case.do("forward", "xf:clerk", unit=district, reason="由上级办理")
    assert case.claim.unit_id == district
    case.do("choose_way", "d1-gov:handler")
    case.do("accept", "d1-gov:handler")
    assert case.state == "handling"


def test_wg34_the_unit_above_is_no_way_round_and_accusations_keep_their_wall() -> None:
    """Whoever leads the staff complained of does not handle what is complained of itself."""
    cast = Cast()
    case = register(cast, text=RUDE)
    case.do("classify", "xf:clerk", names_nobody=None)
    case.do("forward", "xf:clerk", unit=cast.unit("d1-s1"), reason="经核实不是反映作风")
    case.do("classify", "xf:clerk", names_nobody=None, conduct_units=[cast.unit("d1-gov")])
    for verb in ("choose_way", "accept", "decline", "no_longer_accept"):
        told = refused(lambda verb=verb: case.do(verb, "d1-s1:liaison"))
        assert told.code == "conduct.own" and "提出异议" in told.message, verb
    case.do("object", "d1-s1:liaison")
    case.do(
        "decide_objection", "xf:clerk", agreed="yes", unit=cast.unit("gov"), reason="反映作风，由上级办理"
    )


def test_wg34_what_reads_like_such_a_complaint_is_asked_about() -> None:
    """Nobody named anybody: the unit in the text gets it only with a reason."""
    cast = Cast()
    case = register(cast, text=RUDE)
    case.do("classify", "xf:clerk", names_nobody=None, field_code="0208")
    told = refused(lambda: case.do("forward", "xf:clerk", unit=cast.unit("d1-s1")))
    assert told.code == "conduct.unclear" and told.field == "reason"
    case.do("forward", "xf:clerk", unit=cast.unit("d1-s1"), reason="反映的是办事时限，与作风无关")
    assert case.claim.unit_id == cast.unit("d1-s1")
