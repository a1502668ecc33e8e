"""Choose the way (选定办理方式): one of the six of Art. 31, with reason and basis, before any handling."""

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import conduct
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import classing
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    conduct.check_own(work)
    classing.check_class_known(work.claim.claim_class, confirmed=work.claim.class_confirmed)
    if work.values["path"]:
        path = _path(work)
        classing.check_path(work.values["way"], path.name, ways=path.ways)


def _path(work: Work) -> catalogue.Path:
    """The chosen path, if it may be shown on the day: only such a one has all its articles proven (R-308)."""
    found = catalogue.path_shown(work.values["path"].strip().upper(), on=work.on)
    if found is None:
        raise Refused(
            f"法定途径目录中没有“{work.values['path']}”，请从列表中选择；没有合适途径的不填。",
            code="path.unknown",
            field="path",
        )
    return found


def _perform(work: Work) -> None:
    work.claim.way = int(work.values["way"])
    work.claim.path_code = _path(work).code if work.values["path"] else ""
    # What an earlier procedure kept is written in its own facts; this one begins when the claim is led into it.
    work.claim.path_version = None
    work.note = f"第三十一条{classing.WAY_LABELS[work.values['way']]}"


ACTION = Action(
    verb="choose_way",
    label="选定办理方式",
    leads_from=frozenset({S.FORWARDED}),
    who=(Who(relation=Relation.HOLDER, roles=(Role.LIAISON, Role.HANDLER)),),
    fields=(
        Field(name="way", label="办理方式", kind=FieldKind.CHOICE, choices=classing.WAYS),
        Field(name="reason", label="选定理由", kind=FieldKind.LONG_TEXT, max_length=1000),
        Field(
            name="path",
            label="法定途径",
            kind=FieldKind.PATH,
            required=False,
            max_length=24,
            help="目录中适用于所选办理方式的途径；没有的不填。",
        ),
    ),
    basis=("R-304",),
    when=lambda work: work.claim.claim_class in {"petition", ""},
    guard=_guard,
    perform=_perform,
    handbook="有法定途径的导入法定途径；都不属于的，按第（六）项走信访程序，{T-05}内办结。",
)
