"""A paper as a file goes to whom it may be read by, and to nobody else (R13, C-1)."""

import pytest

from huiyin.audit import queries as audit
from huiyin.documents.actions import issue
from huiyin.documents.factories import contents
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.matters.models import Paper
from tests.permissions.test_pages import CITIZEN, RELATIONS, World, gaps_of

FILES = ("papers/{document_id}/pdf/", "papers/{document_id}/docx/", "papers/")


@pytest.fixture
def world(db: None) -> World:
    """The small city with its matters; the sealed ones have a paper each."""
    world = World().fill()
    for relation in ("sealed", "accusing"):
        case = world.matters[relation]
        issued = issue("D-02", unit_id=case.cast.unit("xf"), contents=contents(), at=case.at)
        Paper.objects.create(matter=case.matter, document_id=issued.id, kind="D-02", issued_at=case.at)
    return world


def _answers(world: World, who: str, relation: str) -> set[int]:
    """What somebody is answered who asks for the files; a citizen asks for the last paper to the petitioner."""
    client, case = world.visitors[who], world.matters[relation]
    gaps = gaps_of(case)
    if who != CITIZEN:
        addresses = [f"/desk/matters/{gaps['number']}/{file.format(**gaps)}" for file in FILES]
        return {client.get(address).status_code for address in addresses}
    told = Paper.objects.filter(matter=case.matter, to_petitioner=True).last()
    key = told.document_id if told else gaps["document_id"]
    return {client.get(f"/track/paper/{key}/pdf/").status_code}


def test_r13_a_paper_is_handed_over_to_those_alone_who_may_read_it(world: World) -> None:
    """For every visitor and every matter: as a file exactly where the page opens."""
    assert all(Paper.objects.filter(matter=case.matter).exists() for case in world.matters.values())
    wrong = []
    with clock.frozen(world.matters["own"].at):
        for who in world.visitors:
            for relation in RELATIONS:
                found = _answers(world, who, relation)
                if (found == {200}) is not world.may_read(who, relation) or (200 in found and len(found) > 1):
                    wrong.append((who, relation, found))
    assert wrong == []


def test_c1_taking_a_sealed_paper_along_leaves_a_row(world: World) -> None:
    """Ordinary papers leave none."""
    with clock.frozen(world.matters["own"].at):
        _answers(world, Role.DISCIPLINE.value, "sealed")
        _answers(world, Role.HANDLER.value, "own")
    taken = {
        relation: [row for row in audit.trail(f"matter:{case.matter.pk}") if row.act == "paper.taken"]
        for relation, case in world.matters.items()
    }
    assert [len(taken[relation]) for relation in RELATIONS] == [0, 0, 3, 0]
