"""Whether a text complains about the conduct of staff (态度蛮横、推诿扯皮): such goes to another unit (WG-34)."""

import re

FIELDS = frozenset({"0208", "0502"})
"""Contents about public service and the conduct of officials."""

_CONDUCT = re.compile(
    "态度.{0,4}(?:恶劣|蛮横|粗暴|差|不好|生硬|冷漠)|蛮横|推诿|推来推去|扯皮|踢皮球|冷硬横推|出言不逊|吃拿卡要|刁难|骂人|辱骂"
    "|作风粗暴|敷衍"
)


_STAFF = re.compile("工作人员|窗口人员|接待人员|办事人员|服务人员|执法人员|接访人员|值班人员|干部")


def about_conduct(text: str, field: str) -> bool:
    """Contents and words must both say so: a broken pipe is a broken pipe, also where nobody came.

    While the contents are not known, staff must be spoken of.
    """
    about = field in FIELDS if field else _STAFF.search(text) is not None
    return about and _CONDUCT.search(text) is not None
