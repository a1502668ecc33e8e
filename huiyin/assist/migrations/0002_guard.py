"""The database keeps what was recorded of each use: nothing is changed, and nothing goes before three years are over."""

from django.db import migrations

GUARD = """
CREATE FUNCTION assist_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the record of uses is append-only: % on % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION assist_keep_young() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM assist_use WHERE id = OLD.use_id AND at > now() - interval '1095 days') THEN
        RAISE EXCEPTION 'the record of uses is kept three years' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN OLD;
END $$;

CREATE TRIGGER assist_use_kept BEFORE UPDATE ON assist_use FOR EACH ROW EXECUTE FUNCTION assist_refuse();
CREATE TRIGGER assist_outcome_kept BEFORE UPDATE ON assist_outcome FOR EACH ROW EXECUTE FUNCTION assist_refuse();
CREATE TRIGGER assist_outcome_young BEFORE DELETE ON assist_outcome
    FOR EACH ROW EXECUTE FUNCTION assist_keep_young();
CREATE TRIGGER assist_use_young BEFORE DELETE ON assist_use
    FOR EACH ROW WHEN (OLD.at > now() - interval '1095 days') EXECUTE FUNCTION assist_refuse();
"""

UNGUARD = """
DROP TRIGGER assist_use_kept ON assist_use;
DROP TRIGGER assist_use_young ON assist_use;
DROP TRIGGER assist_outcome_kept ON assist_outcome;
DROP TRIGGER assist_outcome_young ON assist_outcome;
DROP FUNCTION assist_refuse();
DROP FUNCTION assist_keep_young();
"""


class Migration(migrations.Migration):
    dependencies = [("assist", "0001_initial")]
    operations = [migrations.RunSQL(GUARD, UNGUARD)]
