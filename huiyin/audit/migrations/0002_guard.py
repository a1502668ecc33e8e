"""The database keeps the record append-only and moves the heads itself (R9, R10)."""

from django.db import migrations

GUARD = """
CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit record is append-only: % on % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION audit_move_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.seq = 1 THEN
        INSERT INTO audit_audithead AS h (chain, seq, hash) VALUES (NEW.chain, 1, NEW.hash)
        ON CONFLICT (chain) DO UPDATE SET seq = 1, hash = NEW.hash
        WHERE h.seq = 0 AND h.hash = NEW.prev_hash;
    ELSE
        UPDATE audit_audithead SET seq = NEW.seq, hash = NEW.hash
        WHERE chain = NEW.chain AND seq = NEW.seq - 1 AND hash = NEW.prev_hash;
    END IF;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'row % does not continue audit chain %', NEW.seq, NEW.chain
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION audit_guard_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Depth 1 is a statement from outside; deeper, the call comes from audit_move_head.
    IF pg_trigger_depth() = 1 AND NOT (TG_OP = 'INSERT' AND NEW.seq = 0) THEN
        RAISE EXCEPTION 'the head of an audit chain is moved by its rows only: % refused', TG_OP
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;

-- Chains are found whole, never by how they begin; every first row would have to be entered in this one too.
DO $$
DECLARE name text;
BEGIN
    FOR name IN SELECT indexname FROM pg_indexes
        WHERE tablename = 'audit_audithead' AND schemaname = current_schema() AND right(indexname, 5) = '_like'
    LOOP
        EXECUTE format('DROP INDEX %I', name);
    END LOOP;
END $$;

CREATE TRIGGER audit_row_kept BEFORE UPDATE OR DELETE ON audit_auditrow
    FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_row_not_emptied BEFORE TRUNCATE ON audit_auditrow
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_row_moves_head AFTER INSERT ON audit_auditrow
    FOR EACH ROW EXECUTE FUNCTION audit_move_head();
CREATE TRIGGER audit_head_guarded BEFORE INSERT OR UPDATE ON audit_audithead
    FOR EACH ROW EXECUTE FUNCTION audit_guard_head();
CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_audithead
    FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_head_not_emptied BEFORE TRUNCATE ON audit_audithead
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
"""

UNGUARD = """
DROP TRIGGER audit_row_kept ON audit_auditrow;
DROP TRIGGER audit_row_not_emptied ON audit_auditrow;
DROP TRIGGER audit_row_moves_head ON audit_auditrow;
DROP TRIGGER audit_head_guarded ON audit_audithead;
DROP TRIGGER audit_head_kept ON audit_audithead;
DROP TRIGGER audit_head_not_emptied ON audit_audithead;
DROP FUNCTION audit_refuse();
DROP FUNCTION audit_move_head();
DROP FUNCTION audit_guard_head();
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunSQL(GUARD, UNGUARD)]
