"""Which column holds what: recognised by its header, Chinese or English."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from huiyin.kernel.errors import Refused
from huiyin.kernel.text import halfwidth


@dataclass(frozen=True)
class SheetColumn:
    """One thing that a row may say. The first name is the one that we write ourselves."""

    field: str
    names: tuple[str, ...]
    help: str
    personal: bool = False

    @property
    def label(self) -> str:
        """How templates and reasons call it."""
        return self.names[0]


COLUMNS: tuple[SheetColumn, ...] = (
    SheetColumn(
        "key",
        ("来件编号", "留言编号", "工单编号", "工单号", "编号", "msg_id", "id", "message_id", "number"),
        "原系统中的编号；重复导入时据此识别，不会重复登记",
    ),
    SheetColumn(
        "received_at",
        (
            "收到时间",
            "留言时间",
            "来件时间",
            "来电时间",
            "登记时间",
            "提交时间",
            "时间",
            "日期",
            "time",
            "date",
            "received_at",
            "created_at",
        ),
        "如 2026-11-22 09:30；不填按导入时间",
    ),
    SheetColumn(
        "event_day",
        ("发生日期", "事发日期", "事发时间", "收到决定日期", "知道日期", "event_day", "event_date"),
        "知道权利被侵害或者收到决定的日期，如 2026-01-15；申请仲裁、复议、起诉的期限从这一天起算",
    ),
    SheetColumn(
        "title",
        ("主题", "留言主题", "标题", "诉求标题", "topic", "title", "subject"),
        "一句话概括",
    ),
    SheetColumn(
        "text",
        (
            "反映内容",
            "留言详情",
            "留言内容",
            "诉求内容",
            "来件内容",
            "详情",
            "内容",
            "正文",
            "detail",
            "text",
            "content",
            "body",
            "message",
        ),
        "反映的情况、请求和理由（必填）",
    ),
    SheetColumn(
        "place",
        ("问题地点", "事发地点", "所属区域", "属地", "地点", "区县", "place", "location", "area"),
        "街道、社区或者具体地址",
    ),
    SheetColumn(
        "claim_class",
        ("诉求类别", "信访类别", "类别", "claim_class", "class", "type"),
        "申诉求决、建议意见、检举控告；不填由工作人员核定",
    ),
    SheetColumn("accused", ("被反映单位或人员", "被反映人", "被举报人", "accused"), "仅检举控告填写"),
    SheetColumn("people_count", ("人数", "反映人数", "people_count", "people"), "共同反映的人数"),
    SheetColumn("keep_secret", ("要求保密", "是否保密", "保密", "keep_secret", "secret"), "是、否"),
    SheetColumn(
        "name",
        ("姓名", "信访人", "来电人", "反映人", "联系人", "姓名（名称）", "name"),
        "可以不填",
        personal=True,
    ),
    SheetColumn(
        "phone",
        ("联系电话", "电话", "手机", "手机号", "手机号码", "来电号码", "phone", "mobile", "tel"),
        "可以不填",
        personal=True,
    ),
    SheetColumn(
        "id_number", ("证件号码", "身份证号", "身份证号码", "id_number", "id_card"), "可以不填", personal=True
    ),
    SheetColumn("address", ("住址", "联系地址", "通信地址", "地址", "address"), "可以不填", personal=True),
    SheetColumn("email", ("电子邮箱", "邮箱", "邮件", "email", "mail"), "可以不填", personal=True),
    SheetColumn(
        "user",
        ("用户", "留言用户", "用户编号", "账号", "user", "user_id", "account"),
        "原平台的用户编号",
        personal=True,
    ),
)

_BY_FIELD = {column.field: column for column in COLUMNS}


def _plain(header: str) -> str:
    return re.sub(r"[\s*:：_\-]+", "", halfwidth(header)).lower()


_KNOWN = {_plain(name): column.field for column in COLUMNS for name in column.names}


@dataclass(frozen=True)
class Mapping:
    """Which cell of a row holds which field; the others are kept with the row as it came."""

    header: tuple[str, ...]
    places: dict[str, int]

    def cell(self, cells: Sequence[Any], field: str) -> Any:
        """The cell of a field; None where the sheet has no such column or the row is shorter."""
        place = self.places.get(field)
        return cells[place] if place is not None and place < len(cells) else None

    def name_of(self, field: str) -> str:
        """The column's name as the file writes it."""
        place = self.places.get(field)
        return self.header[place] if place is not None else _BY_FIELD[field].label

    def is_personal(self, place: int) -> bool:
        """Whether a column holds what belongs sealed."""
        return any(_BY_FIELD[field].personal for field, found in self.places.items() if found == place)


def mapped(header: Sequence[str]) -> Mapping:
    """Recognise the columns. Raises Refused when nothing holds the text, or a name stands twice."""
    places: dict[str, int] = {}
    for place, name in enumerate(header):
        field = _KNOWN.get(_plain(name))
        if field is None:
            continue
        if field in places:
            raise Refused(
                f"表头中“{header[places[field]]}”和“{name}”都是{_BY_FIELD[field].label}，请只保留一列。",
                code="columns.twice",
                field=name,
            )
        places[field] = place
    if "text" not in places and "title" not in places:
        seen = "、".join(name or "（空）" for name in header[:20])
        wanted = "、".join(_BY_FIELD["text"].names[:5])
        raise Refused(
            f"没有找到反映内容所在的列。现有表头：{seen}。"
            f"请将该列的表头改为：{wanted}，或用“huiyin template”生成模板。",
            code="columns.no_text",
            field="text",
        )
    return Mapping(tuple(header), places)
