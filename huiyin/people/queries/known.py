"""Finding petitioners by what is known of them, without opening anything."""

from django.db import connection
from django.db.models import Q

from huiyin.kernel.errors import NotFound
from huiyin.people import envelope
from huiyin.people.models import Petitioner
from huiyin.people.rules import PetitionerDraft, PetitionerKind, normal, normal_id, normal_name, normal_phone

MOST = 200


def find(*, phone: str = "", id_number: str = "", name: str = "", id_type: str = "") -> tuple[int, ...]:
    """Ids of petitioners with all that is given, newest first, at most 200; nothing given finds nobody.

    Typed text is read tolerantly; Raises Refused when it cannot be read.
    """
    kind, number = normal_id(id_type, id_number)
    wanted = {
        "phone_index": envelope.index("phone", normal_phone(phone)),
        "id_index": envelope.index("id_number", number, kind),
        "name_index": envelope.index("name", normal_name(name, PetitionerKind.ORGANISATION)),
    }
    wanted = {column: value for column, value in wanted.items() if value is not None}
    if not wanted:
        return ()
    return tuple(Petitioner.objects.filter(**wanted).order_by("-id").values_list("id", flat=True)[:MOST])


def same_petitioner(draft: PetitionerDraft) -> tuple[int, ...]:
    """Ids of all rows of the petitioner that a draft describes, oldest first; asks one statement.

    The same is: equal identity number; or equal name and telephone, unless both gave identity numbers that differ.
    """
    return tuple(row.pk for row in known_rows(normal(draft)))


def group(petitioner_id: int) -> tuple[int, ...]:
    """Ids of all rows of one petitioner, oldest first."""
    row = Petitioner.objects.filter(pk=petitioner_id).only("id", "same_as_id").first()
    if row is None:
        return ()
    rows = Petitioner.objects.filter(Q(pk=row.key) | Q(same_as_id=row.key)).order_by("id")
    return tuple(rows.values_list("id", flat=True))


_KNOWN = """
SELECT id FROM people_petitioner
WHERE (id_index = %(id)s OR (name_index = %(name)s AND phone_index = %(phone)s))
  AND (id_index = %(id)s OR id_index IS NULL OR %(id)s IS NULL)
ORDER BY id LIMIT %(most)s
"""


def known_rows(draft: PetitionerDraft) -> list[Petitioner]:
    """Rows of the petitioner that a normal draft describes, oldest first.

    Written by hand, since every filing asks and most find nobody.
    """
    given = {
        "id": envelope.index("id_number", draft.id_number, draft.id_type),
        "name": envelope.index("name", draft.name),
        "phone": envelope.index("phone", draft.phone),
    }
    if not given["id"] and not (given["name"] and given["phone"]):
        return []
    with connection.cursor() as cursor:
        cursor.execute(_KNOWN, given | {"most": MOST})
        ids = [key for (key,) in cursor.fetchall()]
    return list(Petitioner.objects.filter(pk__in=ids).order_by("id")) if ids else []


def stored(petitioner_id: int) -> Petitioner:
    """A stored row. Raises NotFound."""
    row = Petitioner.objects.filter(pk=petitioner_id).first()
    if row is None:
        raise NotFound("没有找到这位信访人的登记。", code="people.unknown")
    return row
