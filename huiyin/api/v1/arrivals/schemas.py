"""An arrival as it comes in, and what goes out."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel, Field

from huiyin.api.v1.arrivals.limits import RunningLimitOut
from huiyin.api.v1.schemas import DueOut, Given
from huiyin.intake import queries as intake

_LINE = 500


def _listed(choices: Iterable[tuple[str, str]]) -> str:
    return "、".join(f"`{code}` {label}" for code, label in choices)


_CHANNELS = _listed((one.code, one.label) for one in intake.channels())
_SOURCES = "；".join(
    f"{one.label} {_listed(one.sub_channels)}" for one in intake.channels() if one.sub_channels
)


class PetitionerIn(Given):
    """Who petitions. Nothing of it is needed; what cannot be read is kept sealed as written."""

    kind: Literal["person", "legal_person", "organisation"] = Field(
        default="person", description="个人、法人、其他组织"
    )
    name: str = Field(default="", max_length=_LINE, description="姓名（名称）", examples=["王小明"])
    phone: str = Field(default="", max_length=_LINE, description="联系电话", examples=["13800001111"])
    id_type: str = Field(
        default="", max_length=20, description="证件类型代码，空为未提供", examples=["resident"]
    )
    id_number: str = Field(default="", max_length=_LINE, description="证件号码")
    address: str = Field(default="", max_length=_LINE, description="住址", examples=["柳岸社区3栋"])
    email: str = Field(default="", max_length=_LINE, description="电子邮箱")


class MemberIn(Given):
    """One more person of a joint petition."""

    petitioner: PetitionerIn
    is_representative: bool = Field(default=False, description="是否代表；多人走访不超过五名")
    own_request: str = Field(default="", max_length=_LINE, description="本人诉求")
    amount: str | None = Field(
        default=None, max_length=40, description="涉及金额（元）", examples=["35000.00"]
    )


class AgentIn(Given):
    """Who files on the petitioner's behalf."""

    petitioner: PetitionerIn
    authority: str = Field(max_length=200, description="授权文书", examples=["授权委托书（2026年3月1日）"])
    kind: Literal["agent", "guardian"] = Field(default="agent", description="委托代理人、监护人")
    valid_until: date | None = Field(default=None, description="委托截止日")


class ConsentsIn(Given):
    """What the petitioner agreed to; silence is no."""

    share_contact: bool = Field(default=False, description="可将联系方式提供给政府以外的承办单位")
    publish: bool = Field(default=False, description="可在隐去个人信息后公开办理结果")
    survey: bool = Field(default=False, description="办结后可电话回访")


class ArrivalIn(Given):
    """One contact, as it came."""

    text: str = Field(
        max_length=60_000,
        description="反映的情况、请求和理由",
        examples=["柳岸社区门口的路灯坏了三个星期，请尽快修理。"],
    )
    title: str = Field(default="", max_length=_LINE, description="一句话概括", examples=["路灯坏了"])
    channel: str = Field(
        default="transfer", max_length=20, description=f"渠道代码：{_CHANNELS}", examples=["transfer"]
    )
    sub_channel: str = Field(
        default="", max_length=20, description=f"子渠道代码，按渠道：{_SOURCES}", examples=["hotline"]
    )
    received_at: AwareDatetime | None = Field(default=None, description="原系统收到的时间，默认现在")
    event_day: date | None = Field(
        default=None,
        description="信访人知道权利被侵害的日期，或者收到决定的日期：申请仲裁、行政复议、起诉等期限从这一天起算，"
        "回执据此写明最后一天（`running_limits`）。不知道的不填；不得晚于今天",
        examples=["2026-01-15"],
    )
    petitioner: PetitionerIn | None = Field(default=None, description="信访人；不留姓名的不填")
    co_petitioners: list[MemberIn] = Field(default_factory=list, max_length=2000, description="共同信访人")
    people_count: int = Field(default=0, ge=0, le=100_000, description="人数，0 为按名单计")
    agent: AgentIn | None = Field(default=None, description="代理人")
    place: str = Field(default="", max_length=40, description="问题地点的代码")
    spot: str = Field(default="", max_length=_LINE, description="具体地点", examples=["3栋后面"])
    claim_class: Literal["", "petition", "suggestion", "accusation"] = Field(
        default="", description="申诉求决、建议意见、检举控告；空为由工作人员核定"
    )
    item: str = Field(
        default="",
        max_length=20,
        description="办事指引中事项的代码，信访人由该事项进入时填写；不在指引中的代码不影响登记",
        examples=["LD-001"],
    )
    claims: list[str] = Field(default_factory=list, max_length=20, description="分列的诉求")
    accused: str = Field(
        default="",
        max_length=_LINE,
        description="检举控告所反映的单位或者人员：单位写全称，人员写姓名和单位；写明的单位和人员看不到此件",
    )
    accused_units: list[str] = Field(default_factory=list, max_length=20, description="所反映单位的代码")
    office: str = Field(
        default="", max_length=40, description="登记单位的代码，默认本单位或者市级信访工作机构"
    )
    keep_secret: bool = Field(default=False, description="信访人要求身份保密")
    spoken_by_other: bool = Field(default=False, description="由他人代述")
    same_as: int | None = Field(
        default=None,
        ge=1,
        le=2**53,
        description="信访人认为是同一件事的 `id`（见“查询是否可能已有人反映”）；由工作人员比对后决定是否并件",
        examples=[1024],
    )
    consents: ConsentsIn = Field(default_factory=ConsentsIn, description="信访人的同意事项")
    attachments: list[str] = Field(
        default_factory=list,
        max_length=10,
        description="附件编号，先用同一个 `Idempotency-Key` 上传（见“附件”）",
        examples=[["5f0c8a52-7a53-4d0e-9a0e-6a4f1c1d2b3e"]],
    )
    extra: dict[str, Any] = Field(
        default_factory=dict, description="原系统中的其他内容，原样保存；请勿放入个人信息"
    )


class ReceiptOut(BaseModel):
    """The receipt."""

    number: str = Field(description="登记编号", examples=["3799-2026-0000123-C"])
    code: str = Field(description="查询码，请交给信访人", examples=["K7QM2XWA"])
    received_at: datetime = Field(description="收到时间")
    due: DueOut = Field(description="首个期限")
    known: bool = Field(description="是否为此前已登记的同一次提交")
    event_day: date | None = Field(
        default=None, description="登记的起算日期，与提交的相同", examples=["2026-01-15"]
    )
    running_limits: list[RunningLimitOut] = Field(
        default_factory=list,
        description="信访不停止计算的其他程序期限，请当场告知信访人；检举控告、建议意见为空",
    )


class ClaimOut(BaseModel):
    """One request of an arrival."""

    ordinal: int = Field(description="序号")
    status: str = Field(description="进度", examples=["正在办理"])
    unit: str = Field(description="承办单位", examples=["东城区城管局"])
    outcome: str = Field(description="处理结果")
    dues: list[DueOut] = Field(description="正在计算的期限")
    running_limits: list[RunningLimitOut] = Field(
        default_factory=list, description="信访不停止计算的其他程序期限"
    )
    urged_on: date | None = Field(default=None, description="信访人最近一次催办的日期")
    urge_answered_on: date | None = Field(default=None, description="催办以后承办单位有新进展的日期")
    may_urge_from: date | None = Field(
        default=None, description="从哪天起可以再次催办；没有等待办理的环节则为空"
    )


class StepOut(BaseModel):
    """One step of the procedure."""

    at: datetime = Field(description="时间")
    label: str = Field(description="办理环节", examples=["受理"])
    unit: str = Field(description="单位")


class ArrivalOut(BaseModel):
    """How an arrival stands. Neither text nor contact goes out."""

    number: str = Field(description="登记编号")
    received_at: datetime = Field(description="收到时间")
    channel: str = Field(description="渠道代码")
    status: str = Field(description="总体进度", examples=["正在办理"])
    joined: bool = Field(description="是否已并入同一问题的办理件")
    event_day: date | None = Field(default=None, description="登记的起算日期", examples=["2026-01-15"])
    claims: list[ClaimOut] = Field(description="各项诉求")
    steps: list[StepOut] = Field(description="办理经过")
