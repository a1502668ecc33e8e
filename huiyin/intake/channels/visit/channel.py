"""Visits (来访): representatives of joint visits, and the right place to turn to."""

from collections.abc import Iterator

from huiyin.catalogue import queries as catalogue
from huiyin.intake.channel import Case, Channel, Form, Note
from huiyin.people import queries as people
from huiyin.units import queries as units

_OF_LAWSUITS = (units.UnitKind.POLITICAL_LEGAL, units.UnitKind.COURT, units.UnitKind.PROCURATORATE)


def _check(case: Case) -> None:
    """Several people visiting together send representatives (R-108; regional numbers R-109)."""
    given, profile = case.submission, catalogue.profile()
    people.check_representatives(
        given.persons,
        given.representatives,
        at_most=profile.representatives_at_most,
        small_group=profile.representatives_small_group,
    )


def _advise(case: Case) -> Iterator[Note]:
    if case.competent_id is None or case.claim_class != "petition":
        return
    competent = units.unit(case.competent_id)
    if competent.kind in _OF_LAWSUITS:
        yield Note(
            code="visit.lawsuit",
            sentence=f"涉及诉讼权利救济的，请引导信访人按法律法规规定的程序向{competent.name}提出。",
            basis="R-107",
            unit_ids=(competent.id,),
        )
    yield from _level(case, competent)


def _level(case: Case, competent: units.UnitFacts) -> Iterator[Note]:
    """A request brought above the competent organ's level and the one over it: say where to turn (R-106, N-2)."""
    received_by = case.submission.registrar_id or case.by.unit_id
    if received_by is None:
        return
    steps_above = units.LEVEL_ORDER.index(competent.level) - units.LEVEL_ORDER.index(
        units.unit(received_by).level
    )
    if steps_above <= 1:
        return
    place = units.petition_office_of(competent.id) or competent
    yield Note(
        code="visit.level",
        sentence=(
            f"有权处理的机关为{competent.name}。走访应到其本级或者上一级的接待场所提出，"
            f"请引导信访人到{place.name}；来信、来电、网上反映不受层级限制。"
        ),
        basis="R-106",
        unit_ids=(place.id,),
    )


CHANNEL = Channel(
    code="visit",
    label="来访",
    form=Form.VISIT,
    expected=("name", "phone", "address", "id_number"),
    sub_channels=(("window", "接待窗口"), ("leader", "领导接访"), ("video", "视频接访")),
    oral=True,
    check=_check,
    advise=_advise,
    order=30,
)
