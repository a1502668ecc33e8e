"""GET /search: matters, papers, articles of law and items of the catalogue that hold some words."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import BaseModel, Field

from huiyin.analysis import queries as analysis
from huiyin.api.v1.clients import caller
from huiyin.api.v1.schemas import REFUSALS
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.units import queries as units

router = Router()

PAGE = 20
ITEMS = 50
"""Items of the catalogue that many words fit are cut here: more words find the right one."""


class SearchIn(BaseModel):
    """What is looked for."""

    q: str = Field(description="查找内容：几个词之间空一格，引号中的按原样查找；最多 100 字")
    kind: Literal["matters", "papers", "law", "items"] = Field(
        default="matters", description="`matters` 事项、`papers` 文书、`law` 法律条文、`items` 法定途径"
    )
    order: Literal["newest", "best"] = Field(
        default="newest", description="`newest` 最近登记的在前；`best` 最相关的在前，只用于事项"
    )
    unit: str = Field(default="", max_length=40, description="承办单位代码")
    place: str = Field(default="", max_length=40, description="地点代码，包括其下的全部地点")
    claim_class: str = Field(default="", max_length=20, description="诉求类别代码")
    state: str = Field(default="", max_length=30, description="状态代码")
    since: date | None = Field(default=None, description="收到日期，自")
    until: date | None = Field(default=None, description="收到日期，至")
    cursor: str = Field(default="", pattern=r"^(\d{1,18})?$", description="上一页给出的 `next_cursor`")


class PieceOut(BaseModel):
    """A run of a text."""

    text: str
    hit: bool = Field(description="是否为查找的字词")


class HitOut(BaseModel):
    """One thing that was found."""

    number: str = Field(default="", description="事项的登记编号", examples=["3799-2026-0000123-C"])
    document_id: int | None = Field(default=None, description="文书编号，只用于文书")
    code: str = Field(default="", description="法定途径的代码，只用于法定途径")
    title: str = Field(description="摘要、文书名称、条文名称或者途径名称")
    state: str = Field(default="", description="状态代码，只用于事项")
    received_on: date | None = Field(default=None, description="收到日期；文书为出具日期")
    said: list[PieceOut] = Field(description="含有字词的一段文字")


class FoundOut(BaseModel):
    """One page of what was found."""

    rows: list[HitOut]
    total: int = Field(description="件数，最多数到 200")
    more: bool = Field(description="是否还有没有数到的")
    slow: bool = Field(description="符合的太多或者范围太大，查找到此为止；请加一个词或者缩短日期")
    next_cursor: str = Field(description="下一页的 `cursor`；没有下一页时为空")


@router.get(
    "",
    response={200: FoundOut, **REFUSALS},
    summary="检索",
    description=(
        "查找接入系统所代表的单位可以查看的事项和文书，以及法律条文和法定途径，每页 20 条。"
        "检举控告不经接口提供，也不计入件数。需要 `matters:read` 和一项职责。"
    ),
    operation_id="search",
)
def search(request: HttpRequest, given: Annotated[SearchIn, Query()]) -> FoundOut:
    """What holds the words and the client's unit may see. Raises Refused for words that cannot be looked for."""
    seat, on = caller(request, "matters:read").seat, clock.today()
    return _KINDS[given.kind](seat, given, analysis.read(given.q), on)


def _narrowed(given: SearchIn) -> analysis.Narrowed:
    place = units.place_by_code(given.place).id if given.place else None
    around = [one.id for one in units.places_under(place)] if place else []
    return analysis.Narrowed(
        unit_id=units.unit_by_code(given.unit).id if given.unit else None,
        place_ids=(place, *around) if place else (),
        claim_class=given.claim_class,
        state=given.state,
        since=given.since,
        until=given.until,
    )


def _matters(seat: Actor, given: SearchIn, asked: analysis.Asked, on: date) -> FoundOut:
    if given.order == "best":
        return _best(seat, given, asked, on)
    found = analysis.find_matters(seat, asked, _narrowed(given), on=on, before=_cursor(given))
    return _page(found, [_matter(hit) for hit in found.rows])


def _best(seat: Actor, given: SearchIn, asked: analysis.Asked, on: date) -> FoundOut:
    first = _cursor(given) or 0
    found = analysis.best_matters(seat, asked, _narrowed(given), on=on, first=first)
    return FoundOut(
        rows=[_matter(hit) for hit in found.rows],
        total=found.among,
        more=not found.whole,
        slow=found.slow,
        next_cursor=str(first + PAGE) if first + PAGE < found.among else "",
    )


def _papers(seat: Actor, given: SearchIn, asked: analysis.Asked, on: date) -> FoundOut:
    found = analysis.find_papers(seat, asked, _narrowed(given), on=on, before=_cursor(given))
    rows = [
        HitOut(
            number=hit.number,
            document_id=hit.document_id,
            title=f"《{hit.title}》{hit.paper_number}",
            received_on=hit.issued_on,
            said=_pieces(hit.said),
        )
        for hit in found.rows
    ]
    return _page(found, rows)


def _law(_seat: Actor, given: SearchIn, asked: analysis.Asked, on: date) -> FoundOut:
    first = _cursor(given) or 0
    found, total = analysis.articles(asked, on=on, first=first)
    rows = [HitOut(title=str(one.found), said=_pieces(one.said)) for one in found]
    return _counted(rows, total, next_cursor=str(first + PAGE) if first + PAGE < total else "")


def _items(_seat: Actor, _given: SearchIn, asked: analysis.Asked, on: date) -> FoundOut:
    found = analysis.entries(asked, on=on)
    rows = [
        HitOut(code=one.code, title="".join(piece.text for piece in one.title), said=_pieces(one.said))
        for one in found[:ITEMS]
    ]
    return _counted(rows, len(found), next_cursor="")


_KINDS: dict[str, Callable[[Actor, SearchIn, analysis.Asked, date], FoundOut]] = {
    "matters": _matters,
    "papers": _papers,
    "law": _law,
    "items": _items,
}


def _cursor(given: SearchIn) -> int | None:
    return int(given.cursor) if given.cursor else None


def _matter(hit: analysis.MatterHit) -> HitOut:
    return HitOut(
        number=hit.row.number,
        title=hit.row.title,
        state=hit.row.state.value,
        received_on=day_of(hit.row.received_at),
        said=_pieces(hit.said),
    )


def _pieces(said: Sequence[analysis.Piece]) -> list[PieceOut]:
    return [PieceOut(text=piece.text, hit=piece.hit) for piece in said]


def _page(found: Any, rows: list[HitOut]) -> FoundOut:
    return FoundOut(
        rows=rows,
        total=found.total,
        more=found.more,
        slow=found.slow,
        next_cursor=str(found.next_before or ""),
    )


def _counted(rows: list[HitOut], total: int, *, next_cursor: str) -> FoundOut:
    return FoundOut(rows=rows, total=total, more=False, slow=False, next_cursor=next_cursor)
