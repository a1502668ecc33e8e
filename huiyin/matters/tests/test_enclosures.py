"""Files of a case: with an arrival or a step, in one transaction, seen by whoever may see what they came with."""

import io

import pytest

from huiyin.attachments import factories as make
from huiyin.attachments.actions import Handed, KeptFile, Taken, keep
from huiyin.attachments.queries import held
from huiyin.audit.models import AuditRow
from huiyin.kernel.errors import NotFound, Refused
from huiyin.matters.actions import Work, all_actions, attaching, open_enclosure
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.models import Enclosure, Link, Step
from huiyin.matters.queries import EnclosureView, case_file, enclosures, own_enclosures
from huiyin.matters.states import ClaimState

pytestmark = pytest.mark.django_db
ME = "seat:1:form"


def a_file(case: Case, name: str = "照片.jpg", holder: str = ME) -> KeptFile:
    return keep(io.BytesIO(make.picture()), name=name, holder=holder, at=case.at)


def handed(*files: KeptFile, holder: str = ME) -> Handed:
    return Handed(holder, tuple(file.reference for file in files))


def seen(case: Case, who: str, number: str = "") -> tuple[EnclosureView, ...]:
    number = number or case.registered.number
    return enclosures(case_file(case.cast[who], number, on=case.at.date()))


def supplemented(case: Case, name: str = "照片.jpg") -> KeptFile:
    """The petitioner adds something with a file."""
    file = a_file(case, name, "draft")
    case.do("supplement", text="补充照片", attachments=handed(file, holder="draft"))
    return file


def arrived(case: Case, name: str = "来件.jpg") -> KeptFile:
    """The case's arrival gets a file, as if it had come with it."""
    file = a_file(case, name)
    Enclosure.objects.create(
        attachment_id=file.id,
        arrival_id=case.registered.arrival_id,
        position=1,
        added_at=case.at,
        actor_label="信访人",
    )
    return file


def test_files_stand_with_the_step_and_its_audit_row() -> None:
    case = register()
    one, two = a_file(case, "一.jpg"), a_file(case, "二.jpg")
    case.do("supplement", text="补充两张照片", attachments=handed(two, one))
    step = Step.objects.get(verb="supplement")
    assert [(view.file.name, view.step_id) for view in seen(case, "xf:clerk")] == [
        ("二.jpg", step.pk),
        ("一.jpg", step.pk),
    ]
    row = AuditRow.objects.get(chain=f"matter:{case.matter.pk}", act="supplement")
    assert row.facts["attachments"] == [two.digest, one.digest]
    assert "attachments" not in step.values
    assert held(ME) == ()


def test_an_action_without_files_costs_nothing_more(django_assert_max_num_queries) -> None:
    case = register()
    with django_assert_max_num_queries(200) as without:
        case.do("supplement", text="没有附件")
    assert not any("attachments" in query["sql"] or "enclosure" in query["sql"] for query in without)


def test_a_refused_action_leaves_the_files_with_their_holder() -> None:
    case = register()
    file = a_file(case)
    with pytest.raises(Refused):
        case.do("supplement", text="", attachments=handed(file))
    assert held(ME) == (file,)
    assert not Enclosure.objects.exists()


@pytest.mark.parametrize(
    "value", [["照片"], "照片", Handed("someone else", ("0" * 32,)), Handed(ME, ("1" * 32,))]
)
def test_what_is_not_held_is_refused(value) -> None:
    case = register()
    with pytest.raises(Refused):
        case.do("supplement", text="补充", attachments=value)
    assert not Step.objects.filter(verb="supplement").exists()


def test_a_file_stands_in_one_place_only() -> None:
    case = register()
    file = a_file(case)
    case.do("supplement", text="一", attachments=handed(file))
    with pytest.raises(Refused):
        case.do("supplement", text="二", attachments=handed(file))


def test_citizens_see_their_own_and_not_what_offices_put_to_the_file() -> None:
    case = at_stage(ClaimState.HANDLING)
    own = supplemented(case)
    with_arrival = arrived(case)
    inner = a_file(case, "内部.jpg")
    case.do("ask_help", f"{case.street}:handler", attachments=handed(inner))
    assert {view.file.id for view in own_enclosures(case.citizen)} == {own.id, with_arrival.id}
    assert {view.file.id for view in seen(case, f"{case.street}:handler")} == {
        own.id,
        with_arrival.id,
        inner.id,
    }
    hidden = next(view.id for view in seen(case, f"{case.street}:handler") if view.file.id == inner.id)
    with pytest.raises(NotFound):
        open_enclosure(hidden, by=case.citizen, at=case.at)


def test_bytes_are_given_to_who_may_see_and_to_nobody_else() -> None:
    case = register()
    supplemented(case)
    (view,) = seen(case, "xf:clerk")
    number = case.registered.number
    opened = open_enclosure(view.id, number=number, by=case.cast["xf:clerk"], at=case.at)
    assert opened.stream.read() == make.picture()
    assert open_enclosure(view.id, way="small", by=case.citizen, at=case.at).media_type == "image/jpeg"
    other = register(case.cast, seed=2)
    for stranger, under in (
        (case.cast["d2-s1:handler"], number),
        (other.citizen, number),
        (case.cast["xf:clerk"], other.registered.number),
        (case.cast["xf:admin"], number),
    ):
        with pytest.raises(NotFound):
            open_enclosure(view.id, number=under, by=stranger, at=case.at)
    with pytest.raises(NotFound):
        open_enclosure(view.id, number=number, way="raw", by=case.cast["xf:clerk"], at=case.at)
    assert not AuditRow.objects.filter(act="enclosure.read").exists()


def test_files_go_with_their_arrival_when_matters_are_joined_and_taken_apart() -> None:
    case = register()
    main = register(case.cast, seed=2)
    file = arrived(case)
    case.do("join", "xf:clerk", number=main.registered.number, reason="同一问题")
    assert [view.file.id for view in seen(main, "xf:clerk")] == [file.id]
    assert own_enclosures(main.citizen) == ()
    assert [view.file.id for view in own_enclosures(case.citizen)] == [file.id]
    case.do("unjoin", "xf:clerk", reason="并错了")
    assert seen(main, "xf:clerk") == ()
    assert [view.file.id for view in seen(case, "xf:clerk")] == [file.id]


SECRET = "街道办李某收受物业好处"


def _mixed(cast: Cast) -> Case:
    return register(cast, text=f"请求疏通下水道。另反映{SECRET}。", claims=("请求疏通下水道", SECRET))


def test_files_of_an_accusation_that_is_set_apart_go_into_the_compartment() -> None:
    case = _mixed(Cast())
    arrived(case, "李某收钱.jpg")
    claim = case.claims[1]
    file = a_file(case, "李某.jpg", "draft")
    case.do("supplement", claim=claim, text=SECRET, attachments=handed(file, holder="draft"))
    case.do("separate", "xf:clerk", claim=claim, accused_units=[case.cast.unit("d1-s1")])
    assert seen(case, "xf:clerk") == ()
    assert own_enclosures(case.citizen) == ()
    new = Link.objects.get(other=case.matter, kind="split").matter
    keeper = case.cast["xf:discipline"]
    found = enclosures(case_file(keeper, new.number, on=case.at.date()))
    assert {view.file.name for view in found} == {"李某收钱.jpg", "李某.jpg"}
    for view in found:
        with pytest.raises(NotFound):
            open_enclosure(view.id, number=case.registered.number, by=case.cast["xf:clerk"], at=case.at)
        with pytest.raises(NotFound):
            open_enclosure(view.id, number=new.number, by=case.cast["d1-s1:discipline"], at=case.at)
        open_enclosure(view.id, number=new.number, by=keeper, at=case.at)
    read = AuditRow.objects.filter(act="enclosure.read", chain=f"matter:{new.pk}")
    assert {row.facts["enclosure"] for row in read} == {view.id for view in found}


def test_what_lies_behind_several_walls_is_shown_behind_none() -> None:
    case = register(Cast(), text="三件事", claims=("请求疏通下水道", SECRET, "区政府张某插手工程招标"))
    arrived(case)
    for place, accused in ((1, "d1-s1"), (2, "d1-gov")):
        case.do("separate", "xf:clerk", claim=case.claims[place], accused_units=[case.cast.unit(accused)])
    numbers = Link.objects.filter(other=case.matter, kind="split").values_list("matter__number", flat=True)
    keeper = case.cast["xf:discipline"]
    assert [enclosures(case_file(keeper, number, on=case.at.date())) for number in numbers] == [(), ()]


def test_each_reading_in_the_compartment_leaves_a_row() -> None:
    case = register(claim_class="accusation", text=SECRET)
    arrived(case)
    keeper = case.cast["xf:discipline"]
    (view,) = seen(case, "xf:discipline")
    for way in ("original", "small"):
        open_enclosure(view.id, number=case.registered.number, way=way, by=keeper, at=case.at)
    rows = AuditRow.objects.filter(act="enclosure.read", chain=f"matter:{case.matter.pk}").order_by("seq")
    assert [row.facts["way"] for row in rows] == ["original", "small"]
    assert rows[0].facts["digest"] == view.file.digest
    with pytest.raises(NotFound):
        open_enclosure(view.id, number=case.registered.number, by=case.cast["xf:clerk"], at=case.at)


def test_a_file_of_an_action_on_several_claims_stands_once() -> None:
    case = register(text="两件事", claims=("请求疏通下水道", "请求修理路灯"))
    file = a_file(case)
    whole = next(action for action in all_actions() if action.verb == "archive")
    work = Work(action=whole, matter=case.matter, claim=case.claims[0], by=case.citizen, at=case.at)
    work.values = {"attachments": (Taken(file.id, file.digest),)}
    step = Step.objects.filter(matter=case.matter).first()
    for part in (work, work.beside(case.claims[1])):
        attaching.enclose(part, step)
    assert Enclosure.objects.count() == 1
