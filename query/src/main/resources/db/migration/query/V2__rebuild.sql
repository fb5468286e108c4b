-- A rebuild fills tables beside those that are read, part by part, and then puts them in their place.

CREATE TABLE rebuild (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    state      text        NOT NULL DEFAULT 'RUNNING',
    asked_by   text        NOT NULL,
    asked_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    node       text,
    node_since timestamptz,
    mark_tx    bigint,
    mark_last  bigint,
    ended_at   timestamptz,
    failure    text
);
CREATE UNIQUE INDEX rebuild_one_at_a_time ON rebuild (state) WHERE state = 'RUNNING';

COMMENT ON TABLE rebuild IS 'Every rebuild that was asked for; at most one runs.';
COMMENT ON COLUMN rebuild.state IS 'RUNNING, FINISHED, CANCELLED or FAILED.';
COMMENT ON COLUMN rebuild.node IS 'Which node does it, since node_since; another goes on when that one is gone.';
COMMENT ON COLUMN rebuild.mark_tx IS 'With mark_last: up to where in the log the tables beside are certain to be complete.';
COMMENT ON COLUMN rebuild.failure IS 'What failed and where, never what was recorded.';

CREATE TABLE rebuild_part (
    rebuild    bigint NOT NULL REFERENCES rebuild,
    part       int    NOT NULL,
    first_case text COLLATE "C" NOT NULL,
    last_case  text COLLATE "C" NOT NULL,
    cases      bigint NOT NULL,
    events     bigint NOT NULL,
    done_at    timestamptz,
    PRIMARY KEY (rebuild, part)
);
COMMENT ON TABLE rebuild_part IS 'The cases of a rebuild in parts; a part that is done stays done, whatever happens to the node.';

-- What only the owner of the tables may do; the application gets these few steps and nothing more.

CREATE FUNCTION drop_next() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DROP TABLE IF EXISTS query.spell_next, query.case_helper_next, query.caseload_next;
END $$;
COMMENT ON FUNCTION drop_next() IS 'Forgets what a rebuild has filled so far.';

CREATE FUNCTION make_next() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    grown text;
    allowed record;
BEGIN
    PERFORM query.drop_next();
    FOREACH grown IN ARRAY ARRAY['caseload', 'case_helper', 'spell'] LOOP
        EXECUTE format('CREATE TABLE query.%I (LIKE query.%I INCLUDING ALL)', grown || '_next', grown);
        FOR allowed IN
            SELECT CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE acl.grantee::regrole::text END AS to_whom,
                acl.privilege_type AS what
            FROM pg_class c, aclexplode(c.relacl) acl
            WHERE c.oid = format('query.%I', grown)::regclass AND acl.grantee <> c.relowner
        LOOP
            EXECUTE format('GRANT %s ON query.%I TO %s', allowed.what, grown || '_next', allowed.to_whom);
        END LOOP;
    END LOOP;
END $$;
COMMENT ON FUNCTION make_next() IS 'Makes empty tables beside those that are read, of the same shape and for the same readers.';

CREATE FUNCTION complete_next() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    grown text;
BEGIN
    FOREACH grown IN ARRAY ARRAY['case_helper', 'spell'] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_constraint
                WHERE conrelid = format('query.%I', grown || '_next')::regclass AND contype = 'f') THEN
            EXECUTE format('ALTER TABLE query.%I ADD CONSTRAINT %I FOREIGN KEY (case_id)
                REFERENCES query.caseload_next ON DELETE CASCADE', grown || '_next', grown || '_case_id_fkey');
        END IF;
    END LOOP;
    ANALYZE query.caseload_next, query.case_helper_next, query.spell_next;
END $$;
COMMENT ON FUNCTION complete_next() IS 'Ties the filled tables together and counts them for the planner; doing it twice does no harm.';

-- An index of the new tables has a name of PostgreSQL's choice; it gets that of its like, which later scripts know.
CREATE FUNCTION swap_next() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    grown text;
    old_names jsonb := '{}';
    named record;
BEGIN
    LOCK TABLE query.caseload, query.case_helper, query.spell IN ACCESS EXCLUSIVE MODE;
    FOR named IN
        SELECT t.relname AS table_name, i.relname AS index_name, x.indisunique,
            substring(pg_get_indexdef(i.oid) FROM ' USING .*') AS definition
        FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
        WHERE t.oid IN ('query.caseload'::regclass, 'query.case_helper'::regclass, 'query.spell'::regclass)
    LOOP
        old_names := old_names
            || jsonb_build_object(concat(named.table_name, '_next', named.indisunique, named.definition), named.index_name);
    END LOOP;
    DROP TABLE query.spell, query.case_helper, query.caseload;
    FOR named IN
        SELECT i.relname AS index_name,
            old_names ->> concat(t.relname, x.indisunique, substring(pg_get_indexdef(i.oid) FROM ' USING .*')) AS old_name
        FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
        WHERE t.oid IN ('query.caseload_next'::regclass, 'query.case_helper_next'::regclass, 'query.spell_next'::regclass)
    LOOP
        EXECUTE format('ALTER INDEX query.%I RENAME TO %I', named.index_name, named.old_name);
    END LOOP;
    FOREACH grown IN ARRAY ARRAY['caseload', 'case_helper', 'spell'] LOOP
        EXECUTE format('ALTER TABLE query.%I RENAME TO %I', grown || '_next', grown);
    END LOOP;
END $$;
COMMENT ON FUNCTION swap_next() IS 'Puts the filled tables in the place of those that are read.';

REVOKE ALL ON FUNCTION drop_next(), make_next(), complete_next(), swap_next() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION drop_next(), make_next(), complete_next(), swap_next() TO "${app}";
GRANT SELECT, INSERT, UPDATE ON rebuild, rebuild_part TO "${app}";
