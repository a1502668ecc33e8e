"""The database keeps issued papers as they are; numbers only go up, each with its paper."""

from django.db import migrations

GUARD = """
CREATE FUNCTION documents_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an issued document is never changed: % refused', TG_OP
        USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION documents_count_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.last <= OLD.last OR (NEW.unit_id, NEW.kind, NEW.year) IS DISTINCT FROM
        (OLD.unit_id, OLD.kind, OLD.year) OR NEW.last - OLD.last <> (
            SELECT count(*) FROM documents_document AS d
            WHERE (d.unit_id, d.kind, d.year) = (NEW.unit_id, NEW.kind, NEW.year)
            AND d.sequence > OLD.last AND d.sequence <= NEW.last
        ) THEN
        RAISE EXCEPTION 'document numbers go up, each with its paper' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER documents_kept BEFORE UPDATE OR DELETE ON documents_document
    FOR EACH ROW EXECUTE FUNCTION documents_refuse();
CREATE TRIGGER documents_not_emptied BEFORE TRUNCATE ON documents_document
    FOR EACH STATEMENT EXECUTE FUNCTION documents_refuse();
CREATE TRIGGER documents_renderings_kept BEFORE UPDATE OR DELETE ON documents_rendering
    FOR EACH ROW EXECUTE FUNCTION documents_refuse();
CREATE TRIGGER documents_renderings_not_emptied BEFORE TRUNCATE ON documents_rendering
    FOR EACH STATEMENT EXECUTE FUNCTION documents_refuse();
-- After the statement that wrote counter and papers together, so that both are seen.
CREATE TRIGGER documents_counted AFTER UPDATE ON documents_counter
    FOR EACH ROW EXECUTE FUNCTION documents_count_up();
"""

UNGUARD = """
DROP TRIGGER documents_kept ON documents_document;
DROP TRIGGER documents_not_emptied ON documents_document;
DROP TRIGGER documents_renderings_kept ON documents_rendering;
DROP TRIGGER documents_renderings_not_emptied ON documents_rendering;
DROP TRIGGER documents_counted ON documents_counter;
DROP FUNCTION documents_refuse();
DROP FUNCTION documents_count_up();
"""


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_initial")]
    operations = [migrations.RunSQL(GUARD, UNGUARD)]
