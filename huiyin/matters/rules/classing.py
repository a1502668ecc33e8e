"""Sorting: three classes, six ways, ordinary or simplified procedure (R-301…R-304)."""

from collections.abc import Collection

from huiyin.kernel.errors import Refused

CLASSES: tuple[tuple[str, str], ...] = (
    ("petition", "申诉求决"),
    ("suggestion", "建议意见"),
    ("accusation", "检举控告"),
)
CLASS_LABELS = dict(CLASSES)

WAYS: tuple[tuple[str, str], ...] = (
    ("1", "（一）诉讼、复议、检察监督、公安程序"),
    ("2", "（二）仲裁"),
    ("3", "（三）党员申诉、申请复审"),
    ("4", "（四）行政复议、裁决、确认、许可、处罚等行政程序"),
    ("5", "（五）依法查处违法行为、履行保护职责"),
    ("6", "（六）信访程序：调查核实并出具处理意见书"),
)
WAY_LABELS = dict(WAYS)

PROCEDURES: tuple[tuple[str, str], ...] = (("ordinary", "普通程序"), ("simplified", "简易办理"))

#: Jiaozhou's five lanes (JZ-19…23): how a unit goes about a claim; no lane changes a lawful clock.
LANES: tuple[tuple[str, str], ...] = (
    ("quick", "快办：当日可解决"),
    ("careful", "细办：说明并约定答复日期"),
    ("special", "专办：重复事项，领导包案"),
    ("assisted", "协办：内设机构协助"),
    ("joint", "联办：多个单位共同办理"),
)


def class_label(claim_class: str) -> str:
    """Return the Chinese name of a class; of none, that nobody has confirmed one."""
    return CLASS_LABELS.get(claim_class, "未核定")


def check_class_known(claim_class: str, *, confirmed: bool) -> None:
    """Refuse any further way before a person has confirmed the class (R-304)."""
    if not claim_class or not confirmed:
        raise Refused("请先核定诉求类别，再继续办理。", code="class.not_confirmed")


def check_way(claim_class: str, way: int | None, *, wanted: frozenset[int]) -> None:
    """Refuse where the chosen way of Art. 31 is missing or another procedure applies (R-304)."""
    if claim_class != "petition":
        return
    if way is None:
        raise Refused("请先按《信访工作条例》第三十一条选定办理方式。", code="way.missing")
    if way not in wanted:
        raise Refused(
            f"该诉求已选定按第三十一条第{'一二三四五六'[way - 1]}项办理，不适用本程序。",
            code="way.other_procedure",
        )


def check_path(way: str, name: str, *, ways: Collection[str]) -> None:
    """Refuse a path into which another number of Art. 31 leads; help that stands beside all has none (R-304, R-308).

    `ways` are the numbers that the catalogue gives it. The sixth is for what has no other path.
    """
    if way in ways or (not ways and way != "6"):
        return
    own = "、".join(f"第（{'一二三四五六'[int(one) - 1]}）项" for one in sorted(ways) if one.isdigit())
    if not own:
        raise Refused(
            f"“{name}”不是申诉求决事项依照第三十一条导入的途径，请改选其他法定途径，或者不填。",
            code="path.other_way",
            field="path",
        )
    chosen = f"第（{'一二三四五六'[int(way) - 1]}）项"
    raise Refused(
        f"“{name}”依照第三十一条{own}办理，与所选的{chosen}不一致。请把办理方式改为{own}，"
        f"或者改选{chosen}的法定途径；没有合适途径的不填。",
        code="path.other_way",
        field="path",
    )


def check_separable(claim_count: int, claim_class: str) -> None:
    """An accusation may not share a matter with other claims: it must be set apart first (C-1)."""
    if claim_class == "accusation" and claim_count > 1:
        raise Refused(
            "同一来件含有其他诉求，请先用“另立件”把检举控告内容分出，再行核定。",
            code="class.separate_first",
        )


def check_simplified(*, is_initial: bool, assigned: bool, helpers: int) -> None:
    """Exclusions of the simplified procedure (T-14…T-16, X-3): repeat, 交办, several responsible units."""
    if not is_initial:
        raise Refused("重复信访事项不适用简易办理，请按普通程序办理。", code="simplified.repeat")
    if assigned:
        raise Refused("上级交办的事项不适用简易办理，请按普通程序办理。", code="simplified.assigned")
    if helpers:
        raise Refused(
            "涉及多个责任单位的事项不适用简易办理，请按普通程序办理。", code="simplified.several_units"
        )


def check_simplified_outcome(outcome: str) -> None:
    """A refusal needs the ordinary procedure (X-3)."""
    if outcome == "reject":
        raise Refused("拟不予支持的事项不适用简易办理，请先转为普通程序。", code="simplified.reject")


def check_hand_over(kind: str, *, claim_class: str) -> None:
    """An accusation is handed over as one, and nothing else is (R-303, R-306)."""
    if (kind == "accusation") != (claim_class == "accusation"):
        raise Refused("移送种类与核定的诉求类别不一致，请核对。", code="hand_over.other_class", field="kind")


#: What goes wrong where the chosen body is none that the law names for what is handed over.
_ORGAN_HINTS = {
    "accusation": "检举控告应移送有管理权限的纪检监察机关，请改选。",
    "litigation": "涉法涉诉事项应转送政法部门，请改选党委政法委员会、人民法院、人民检察院，"
    "或者公安、国家安全、司法行政机关。",
}


def check_organ(kind: str, *, is_organ: bool) -> None:
    """What is handed over goes to an organ that the law names for it, and to no bureau (R-303, R-305, R-306)."""
    if not is_organ:
        raise Refused(_ORGAN_HINTS[kind], code="hand_over.other_organ", field="unit")


def check_same_level(kind: str, *, same: bool) -> None:
    """A petition office sends what concerns lawsuits to an organ of its own level (R-306)."""
    if kind == "litigation" and not same:
        raise Refused(
            "涉法涉诉信件应转送同级政法部门，请改选；属于下级政法部门办理的，请先转送下级信访工作机构，由其转送。",
            code="hand_over.other_level",
            field="unit",
        )
