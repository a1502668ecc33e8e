"""The database keeps what was handed in as it was said to be; only what the scanner says and the key of its seal are written later."""

from django.db import migrations

GUARD = """
CREATE FUNCTION attachments_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.reference, NEW.kind, NEW.size, NEW.digest, NEW.kept_at) IS DISTINCT FROM
        (OLD.reference, OLD.kind, OLD.size, OLD.digest, OLD.kept_at) THEN
        RAISE EXCEPTION 'what was handed in is never changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER attachments_kept BEFORE UPDATE ON attachments_attachment
    FOR EACH ROW EXECUTE FUNCTION attachments_refuse();
"""

UNGUARD = """
DROP TRIGGER attachments_kept ON attachments_attachment;
DROP FUNCTION attachments_refuse();
"""


class Migration(migrations.Migration):
    dependencies = [("attachments", "0001_initial")]
    operations = [migrations.RunSQL(GUARD, UNGUARD)]
