"""The database refuses to change the record (R10)."""

import pytest
from django.db import DatabaseError, connection, transaction

from huiyin.audit.factories import chain

FORBIDDEN = [
    "UPDATE audit_auditrow SET act = 'x'",
    "DELETE FROM audit_auditrow",
    "TRUNCATE audit_auditrow",
    "UPDATE audit_audithead SET seq = seq - 1",
    "DELETE FROM audit_audithead",
    "TRUNCATE audit_audithead",
    "INSERT INTO audit_audithead (chain, seq, hash) VALUES ('matter:9', 4, '')",
]


@pytest.mark.django_db
@pytest.mark.parametrize("statement", FORBIDDEN)
def test_forbidden_statements_are_refused(statement):
    """R10."""
    chain(rows=3)
    with pytest.raises(DatabaseError, match="audit"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
