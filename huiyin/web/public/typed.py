"""What was typed, also where an old browser sent it in GBK."""

from django.http import HttpRequest, QueryDict

BROKEN = "\ufffd"
OLDER = "gb18030"


def typed(request: HttpRequest) -> QueryDict:
    """The sent fields; where they are no UTF-8 they are read as GB 18030, which contains GBK."""
    sent = request.POST
    if request.content_type != "application/x-www-form-urlencoded" or _reads(sent, request.body, "utf-8"):
        return sent
    older = QueryDict(request.body, encoding=OLDER)
    return older if _reads(older, request.body, OLDER) else sent


def _reads(fields: QueryDict, body: bytes, encoding: str) -> bool:
    """Whether the body, with or without percent signs, made sense in an encoding."""
    try:
        body.decode(encoding)
    except UnicodeDecodeError:
        return False
    return not any(BROKEN in value for _name, values in fields.lists() for value in values)
