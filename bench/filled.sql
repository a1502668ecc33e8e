-- One slice of stored matters, from matter %(first)s to %(last)s of %(count)s: five years, the newest last.
CREATE TEMP TABLE slice ON COMMIT DROP AS
SELECT n AS id, received, open, restricted, registrar, place, person, name_index, title, text, bigrams, folded, initials, keys, way,
    CASE WHEN restricted THEN organ WHEN state = 'registered' THEN registrar ELSE holder END AS unit, state,
    CASE state WHEN 'registered' THEN 1 WHEN 'forwarded' THEN 2 WHEN 'handling' THEN 3 ELSE 6 END AS steps,
    '3799-' || extract(year FROM received) || '-' || lpad(n::text, 7, '0') || '-' || substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + (
        SELECT sum(digit::int * weight) %% 31
        FROM unnest(string_to_array('3799' || extract(year FROM received) || lpad(n::text, 7, '0'), NULL), %(weights)s::int[])
            AS pair (digit, weight) WHERE digit IS NOT NULL)::int, 1) AS number
FROM (
    SELECT n, received, n > %(count)s * 0.97 OR n %% 200 = 0 AS open, n %% 100 = 7 AS restricted,
        p.registrar, p.place, p.organ, (n * 7919) %% %(people)s + 1 AS person, w.name_index, t.title, t.text, t.bigrams, t.folded, t.initials, t.keys, t.way,
        CASE WHEN (n * 31) %% 3 = 0 THEN p.street ELSE u.unit END AS holder,
        CASE WHEN n > %(count)s * 0.997 THEN 'registered'
            WHEN n > %(count)s * 0.985 THEN 'forwarded'
            WHEN n > %(count)s * 0.97 OR n %% 200 = 0 THEN 'handling'
            WHEN n %% 11 = 0 THEN 'declined' WHEN n %% 7 = 0 THEN 'served' ELSE 'archived' END AS state
    FROM generate_series(%(first)s::bigint, %(last)s::bigint) AS n
    CROSS JOIN LATERAL (SELECT %(now)s::timestamptz - interval '5 years' * (1 - n / %(count)s::float) AS received) AS r
    JOIN bench_text t ON t.i = (n * 104729) %% (SELECT count(*) FROM bench_text)
    JOIN bench_place p ON p.i = (n * 15485863) %% (SELECT count(*) FROM bench_place)
    JOIN bench_unit u ON u.i = ((n * 32452843) %% 1009) * ((n * 49979687) %% 1013) %% (SELECT count(*) FROM bench_unit)
    JOIN bench_name w ON w.i = (n * 7919) %% (SELECT count(*) FROM bench_name)
) AS one;

INSERT INTO people_petitioner (id, uid, kind, id_type, confidential, key_id, name, phone, name_index, phone_index, created_at)
SELECT id, s.uid, 'person', '', false, s.key_id, s.name, s.phone, name_index,
    decode(md5('p' || person), 'hex'), received
FROM slice CROSS JOIN (SELECT key_id, uid, name, phone FROM bench_sealed LIMIT 1) AS s;

INSERT INTO matters_matter (id, number, title, channel, received_at, place_id, registrar_id, first_unit_id, restricted,
    keep_secret, is_initial, people_count, petitioner_key, version)
SELECT id, number, title, (ARRAY['web', 'call', 'letter', 'visit', 'wechat'])[1 + id %% 5], received, place, registrar,
    CASE WHEN steps > 1 THEN unit END, restricted, restricted, true, 1, id, steps FROM slice;

INSERT INTO matters_arrival (id, number, code_version, channel, sub_channel, received_at, raw, text, matter_id, home_id,
    petitioner_id, spoken_by_other, consents, restricted, key, fingerprint)
SELECT id, number, 1, 'web', '', received, jsonb_build_object('sent', jsonb_build_object('text', text, 'title', title)),
    text, id, id, id, false, '{}', restricted, 'stored:' || id, encode(sha256(int8send(id)), 'hex') FROM slice;

INSERT INTO matters_claim (id, matter_id, ordinal, channel, text, claim_class, class_confirmed, field_code, proposal, way, path_code,
    diverted_to, procedure, lane, state, unit_id, outcome, accepted_on, ended_on)
SELECT id, id, 1, 'web', text, CASE WHEN restricted THEN 'accusation' ELSE 'petition' END, steps > 1, '',
    jsonb_build_object('class', jsonb_build_object('code', 'petition', 'score', 0.7, 'reasons', jsonb_build_array('文中有请求')),
        'unit', jsonb_build_object('id', unit, 'lane', 'statutory', 'score', 0.8, 'reasons', jsonb_build_array('职责清单'),
            'copies', '[]'::jsonb, 'alternatives', '[]'::jsonb, 'duty', null), 'known', '[]'::jsonb, 'notes', '[]'::jsonb),
    CASE WHEN steps > 2 THEN 6 END, '', '', 'ordinary', '', state, unit, '',
    CASE WHEN steps > 2 THEN received::date + 8 END, CASE WHEN NOT open THEN received::date + 50 END FROM slice;

INSERT INTO matters_clock (claim_id, rule, unit_id, started_on, limit_n, limit_unit, extension_days, suspensions, strict,
    rolled, provisional, ended_on, met)
SELECT id, rule, CASE WHEN step = 1 THEN registrar ELSE unit END, received::date + (step - 1) * 4, n, what, 0, '[]',
    received::date + (step - 1) * 4 + n, received::date + (step - 1) * 4 + n, false,
    CASE WHEN NOT open OR step < steps THEN received::date + step * 4 END, NOT open OR step < steps
FROM slice
JOIN (VALUES (1, 'T-01', 15, 'calendar_days'), (2, 'T-02', 15, 'calendar_days'), (3, 'T-05', 60, 'calendar_days'))
    AS c (step, rule, n, what) ON step <= steps;

INSERT INTO matters_assignment (claim_id, kind, from_unit_id, to_unit_id, sent_at, first, reason)
SELECT id, 'forward', registrar, unit, received + interval '4 days', true, '属于该单位职责' FROM slice WHERE steps > 1;

INSERT INTO matters_step (matter_id, claim_id, verb, from_state, to_state, actor_label, unit_id, at, note, values)
SELECT id, id, verb, past, became, '经办人', CASE WHEN step < 3 THEN registrar ELSE unit END,
    received + interval '4 days' * (step - 1), '', '{}'
FROM slice
JOIN (VALUES (1, 'register', '', 'registered'), (2, 'forward', 'registered', 'forwarded'), (3, 'accept', 'forwarded', 'handling'),
    (4, 'issue_opinion', 'handling', 'opinion_issued'), (5, 'serve', 'opinion_issued', 'served'), (6, 'archive', 'served', 'archived'))
    AS v (step, verb, past, became) ON step <= steps;

INSERT INTO matters_involvement (matter_id, unit_id, part, since)
SELECT id, registrar, 'registrar', received FROM slice
UNION ALL SELECT id, unit, 'holder', received FROM slice WHERE steps > 1;

INSERT INTO audit_auditrow (chain, seq, at, actor_kind, actor_label, act, detail, prev_hash, hash)
SELECT 'matter:' || id, step, received + interval '4 days' * (step - 1), 'seat', '经办人', 'register', '{}',
    sha256(int8send(id)), sha256(int8send(id)) FROM slice CROSS JOIN generate_series(1, 6) AS step WHERE step <= steps;
INSERT INTO audit_audithead (chain, seq, hash) SELECT 'matter:' || id, steps, sha256(int8send(id)) FROM slice;

INSERT INTO post_message (addressee_kind, addressee_id, template, variables, key, state, carrier, tried, attempts,
    doubtful, error, created_at, due_at, sent_at)
SELECT 'petitioner', id, 'registered', jsonb_build_object('number', number, 'until', (received::date + 15)::text),
    'a' || id || ':registered', 'sent', 'in_app', '[]', 1, false, '', received, received, received FROM slice;

INSERT INTO intake_arrivaltext (arrival_id, bigrams) SELECT id, bigrams FROM slice WHERE NOT restricted;

-- The marks as huiyin/analysis/rules/keys.py numbers them: block, units with a part, place, year, concluded.
CREATE TEMP TABLE found ON COMMIT DROP AS
SELECT id AS matter_id, folded AS text, initials, keys || ARRAY[
        -((1::bigint << 26) | (id / 32768 + 1)), -((2::bigint << 26) | registrar), -((2::bigint << 26) | CASE WHEN steps > 1 THEN unit ELSE registrar END),
        -((3::bigint << 26) | place), -((4::bigint << 26) | extract(year FROM received AT TIME ZONE 'Asia/Shanghai')::int)]::int[]
        || CASE WHEN state IN ('declined', 'served', 'archived') THEN ARRAY[-(7::bigint << 26)]::int[] ELSE '{}' END AS keys,
    steps AS version, way, restricted FROM slice;
INSERT INTO analysis_mattertext (matter_id, text, initials, keys, version)
SELECT matter_id, text, initials, keys, version FROM found WHERE NOT restricted;
INSERT INTO analysis_sealedtext (matter_id, text, initials, keys, version)
SELECT matter_id, text, initials, keys, version FROM found WHERE restricted;
INSERT INTO analysis_mattermeaning (matter_id, words, way) SELECT matter_id, 0, way FROM found WHERE NOT restricted;
