"""The database keeps editions of the catalogue, learned versions and the steps of both as they are."""

from django.db import migrations

GUARD = """
CREATE FUNCTION catalogue_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an edition of the catalogue or a learned version is never changed: % refused', TG_OP
        USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER catalogue_editions_kept BEFORE UPDATE OR DELETE ON catalogue_edition
    FOR EACH ROW EXECUTE FUNCTION catalogue_refuse();
CREATE TRIGGER catalogue_steps_kept BEFORE UPDATE OR DELETE ON catalogue_editionstep
    FOR EACH ROW EXECUTE FUNCTION catalogue_refuse();
CREATE TRIGGER catalogue_learned_kept BEFORE UPDATE OR DELETE ON catalogue_learnedversion
    FOR EACH ROW EXECUTE FUNCTION catalogue_refuse();
CREATE TRIGGER catalogue_learned_steps_kept BEFORE UPDATE OR DELETE ON catalogue_learnedstep
    FOR EACH ROW EXECUTE FUNCTION catalogue_refuse();
"""

UNGUARD = """
DROP TRIGGER catalogue_editions_kept ON catalogue_edition;
DROP TRIGGER catalogue_steps_kept ON catalogue_editionstep;
DROP TRIGGER catalogue_learned_kept ON catalogue_learnedversion;
DROP TRIGGER catalogue_learned_steps_kept ON catalogue_learnedstep;
DROP FUNCTION catalogue_refuse();
"""


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0002_shipped_years")]
    operations = [migrations.RunSQL(GUARD, UNGUARD)]
