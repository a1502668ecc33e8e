"""Whether a text complains about the conduct of staff (态度蛮横、推诿扯皮): such goes to another unit (WG-34)."""

import re

FIELDS = frozenset({"0208", "0502"})
"""Contents about public service and the conduct of officials."""

_CONDUCT = re.compile(
    "态度.{0,4}(?:恶劣|蛮横|粗暴|差|不好|生硬|冷漠)|蛮横|推诿|推来推去|扯皮|踢皮球|冷硬横推|出言不逊|吃拿卡要|刁难|骂人|辱骂"
    "|作风粗暴|敷衍"
)


def about_conduct(text: str, field: str) -> bool:
    """Both must say so, the contents and the words: a broken pipe is a broken pipe, also where nobody came."""
    return field in FIELDS and _CONDUCT.search(text) is not None
