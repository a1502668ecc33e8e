"""D-06 不予受理告知书: the ground with its article, and always where to go instead (N-1…N-3, N-6, N-8)."""

from huiyin.documents.rules import CLAIM_LINES, CLAIMS, MATTER, RECEIVED, Kind, Need, Part

KIND = Kind(
    code="D-06",
    title="信访事项不予受理告知书",
    word="不受",
    heard="petitioner",
    form="letter",
    needs=(
        MATTER,
        RECEIVED,
        CLAIMS,
        Need("ground", "不予受理的理由"),
        Need("ground_basis", "不予受理依据的条款", cites=True),
        Need("where_to_go", "可以向哪里提出"),
    ),
    parts=(
        Part("", ("您提出的信访事项（编号：{matter_number}）已于{received_on}收到。经审查，不予受理。",)),
        CLAIM_LINES,
        Part("理由", ("{ground}",)),
        Part("依据", ("{ground_basis}",)),
        Part("您可以这样办", ("{where_to_go}",)),
        Part("", ("本告知书一式两份，一份送达信访人，一份存档。",)),
    ),
)
