"""What the catalogue consists of: classes, items, and the statutory paths (法定途径) that items lead into (R-308)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from huiyin.catalogue.rules.bases import Citation
from huiyin.deadlines.limits import Limit

PETITIONER, ORGAN, OTHER = "petitioner", "organ", "other"
PUBLISHED, DRAFT = "published", "draft"

WHO_LABELS = {PETITIONER: "您", ORGAN: "办理机关", OTHER: "其他单位"}
LEVEL_LABELS = {"city": "市级", "district": "区县级", "street": "街道、乡镇", "other": "其他机构"}
TYPE_LABELS = {
    "administrative": "行政程序",
    "duty": "申请查处或者履行职责",
    "arbitration": "仲裁程序",
    "litigation": "诉讼程序",
    "reconsideration": "行政复议",
    "adjudication": "行政裁决",
    "confirmation": "行政确认",
    "licence": "行政许可",
    "penalty": "行政处罚",
    "inspection": "监察检查",
    "benefit": "行政给付",
    "mediation": "调解",
    "appraisal": "技术鉴定",
    "appeal": "申诉、复审程序",
    "supervision": "检察监督",
    "police": "公安机关法律程序",
    "compensation": "国家赔偿",
    "accusation": "检举控告",
    "aid": "法律援助",
    "support": "说明引导",
    "petition": "信访程序",
}
WAYS = ("1", "2", "3", "4", "5", "6", "accusation")


@dataclass(frozen=True)
class PathLimit:
    """A limit within a path: whose, for what, counted from when, by which article.

    `written` is the number as the article writes it, where it gives another one.
    """

    whose: str
    what: str
    limit: Limit
    since: str
    law: str
    article: str
    written: str = ""

    @property
    def sentence(self) -> str:
        """The limit in one Chinese phrase for the petitioner."""
        return f"{self.what}：自{self.since}起{self.limit}（《{self.law}》{self.article}）"


@dataclass(frozen=True)
class Step:
    """A step of a path: who takes it, and what the limit for it is called, if it has one."""

    name: str
    who: str
    limit: str = ""

    @property
    def who_label(self) -> str:
        return WHO_LABELS[self.who]

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Path:
    """A procedure that the law provides: for what, before whom, in which steps and time, with which remedy (R-308).

    `ways` are the numbers of Art. 31 that lead into it, or "accusation"; empty for help that stands beside all.
    `shared` names the limits that many paths have; they stand last in `limits`. `then` names the paths for those
    who do not accept the result. `version` is the city's edition, 0 for the one that came with the platform.
    """

    code: str
    class_code: str
    name: str
    kind: str
    ways: tuple[str, ...]
    body: str
    steps: tuple[Step, ...]
    law: str
    article: str
    quote: str
    limits: tuple[PathLimit, ...]
    shared: tuple[str, ...]
    bring: tuple[str, ...]
    result: str
    cost: str
    remedy: str
    note: str = ""
    request: str = ""
    words: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    state: str = PUBLISHED
    file: str = ""
    version: int = 0

    @property
    def kind_label(self) -> str:
        return TYPE_LABELS[self.kind]

    @property
    def own_limits(self) -> tuple[PathLimit, ...]:
        """The limits that this path alone states."""
        return self.limits[: len(self.limits) - len(self.shared)]

    @property
    def running_limits(self) -> tuple[PathLimit, ...]:
        """The limits that run against the petitioner while a petition is being handled (P-7)."""
        return tuple(limit for limit in self.limits if limit.whose == PETITIONER)

    def limit_of(self, step: Step) -> PathLimit | None:
        """The limit within which a step is to be taken; None when the law gives none."""
        return next((limit for limit in self.limits if step.limit and limit.what == step.limit), None)

    def __str__(self) -> str:
        return f"{self.request or self.name}（{self.kind_label}，《{self.law}》{self.article}）"


@dataclass(frozen=True)
class Item:
    """What a citizen asks for, in plain words, with the paths that serve it, the first being the usual one.

    `bodies` names the competent body by level (city, district, street, other).
    """

    code: str
    class_code: str
    request: str
    covers: str
    words: tuple[str, ...]
    paths: tuple[str, ...]
    bodies: Mapping[str, str] = field(hash=False)
    bring: tuple[str, ...]
    basis: tuple[Citation, ...]
    note: str = ""
    state: str = PUBLISHED
    file: str = ""
    version: int = 0

    def __str__(self) -> str:
        return self.request


@dataclass(frozen=True)
class Later:
    """An item or path as it is from a day on, which is known beforehand, such as that on which a law changes."""

    since: date
    entry: Item | Path


@dataclass(frozen=True)
class CatalogueClass:
    """One of the classes into which the catalogue is divided, with the department that publishes it."""

    code: str
    name: str
    publisher: str
    about: str

    def __str__(self) -> str:
        return self.name
