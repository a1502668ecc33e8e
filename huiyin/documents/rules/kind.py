"""How a kind of document is declared: what it must say, in which parts, by which law. Pure data."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Basis:
    """An article compared word for word with the full text of the law; only such is shown as law."""

    law: str
    article: str
    quote: str


@dataclass(frozen=True)
class Need:
    """One mandatory content.

    `choices` maps a code to the words printed; `items` are the needs of each entry of a list; `when` limits the
    need to papers where another content has one of these codes; `optional` ones are printed when given; articles of
    law that are named in one that `cites` must exist.
    """

    key: str
    label: str
    choices: dict[str, str] = field(default_factory=dict)
    items: tuple["Need", ...] = ()
    when: tuple[str, frozenset[str]] | None = None
    optional: bool = False
    least: int = 1
    cites: bool = False


@dataclass(frozen=True)
class Part:
    """A part of the printed paper: heading, lines with {keys}; `each` repeats the lines for a list.

    A line is left out when one of its keys was not given (such keys are optional or do not apply).
    """

    heading: str
    lines: tuple[str, ...]
    each: str = ""


@dataclass(frozen=True)
class Kind:
    """A kind of document.

    `word` stands in the number (受告 in 江信受告〔2026〕12号). A kind without a word takes no number of its own.
    `kept` is false for papers that carry a secret and are printed only, never stored.
    `heard` names to whom it goes: petitioner, unit, parties or file. `form` is how it is laid out: "formal" under the
    red head of the unit (文件格式), "letter" between its red lines (信函格式), "notice" plainly, "table" as a form
    with boxes. `signed` says by whom: the unit with its seal, the applicant, or the parties by hand with the unit's
    seal. `titles` is the content whose code decides the title, and the titles by its codes.
    """

    code: str
    title: str
    heard: str
    needs: tuple[Need, ...]
    parts: tuple[Part, ...]
    word: str = ""
    kept: bool = True
    basis: tuple[Basis, ...] = ()
    form: str = "notice"
    signed: str = "unit"
    titles: tuple[str, dict[str, str]] = ("", {})


MATTER = Need("matter_number", "信访事项编号")
RECEIVED = Need("received_on", "收到日期")
CLAIMS = Need("claims", "诉求项", items=(Need("text", "诉求内容"),))
CLAIM_LINES = Part("诉求事项", ("{n}. {text}",), each="claims")

ANSWERED = Basis("信访工作条例", "第四十条", "有关机关、单位应当书面反馈采纳情况")
ANSWER_ASKED = Part("", ("请于{answer_by}前书面反馈采纳情况。",))
