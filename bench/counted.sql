-- One slice of stored matters for indicators, from matter %(first)s to %(last)s of %(count)s: five years, the newest
-- last. What no indicator asks for (arrivals, persons, audit rows) is left out.
CREATE TEMP TABLE slice ON COMMIT DROP AS
SELECT one.*, CASE state WHEN 'registered' THEN 1 WHEN 'forwarded' THEN 2 WHEN 'handling' THEN 3 ELSE 4 END AS steps,
    CASE WHEN restricted THEN organ WHEN state = 'registered' THEN registrar ELSE holder END AS unit,
    received::date + 8 AS accepted, received::date + 10 + took AS answered, received::date + 13 + took AS served
FROM (
    SELECT n AS id, received, p.registrar, p.place, p.organ, n %% 100 = 7 AS restricted,
        CASE WHEN (n * 31) %% 3 = 0 THEN p.street ELSE u.unit END AS holder,
        abs(hashint8(n)) %% 41 + abs(hashint8(n + 1)) %% 31 AS took,
        CASE WHEN n > %(count)s * 0.997 THEN 'registered'
            WHEN n > %(count)s * 0.985 THEN 'forwarded'
            WHEN n > %(count)s * 0.95 OR n %% 200 = 0 THEN 'handling'
            WHEN n %% 11 = 0 THEN 'declined' WHEN n %% 7 = 0 THEN 'served' ELSE 'archived' END AS state
    FROM generate_series(%(first)s::bigint, %(last)s::bigint) AS n
    CROSS JOIN LATERAL (SELECT %(now)s::timestamptz - interval '5 years' * (1 - n / %(count)s::float) AS received) AS r
    JOIN bench_place p ON p.i = (n * 15485863) %% (SELECT count(*) FROM bench_place)
    JOIN bench_unit u ON u.i = ((n * 32452843) %% 1009) * ((n * 49979687) %% 1013) %% (SELECT count(*) FROM bench_unit)
) AS one;

INSERT INTO matters_matter (id, number, title, channel, received_at, place_id, registrar_id, first_unit_id, restricted,
    keep_secret, is_initial, people_count, petitioner_key, version)
SELECT id, '3799-' || extract(year FROM received) || '-' || lpad(id::text, 7, '0') || '-A', '反映小区三号楼下水道堵塞的事项',
    (ARRAY['web', 'call', 'letter', 'visit', 'wechat'])[1 + id %% 5], received, place, registrar,
    CASE WHEN steps > 1 THEN unit END, restricted, restricted, id %% 13 <> 0, 1, id, steps FROM slice;

INSERT INTO matters_claim (id, matter_id, ordinal, channel, text, claim_class, class_confirmed, field_code, proposal, way, path_code,
    diverted_to, procedure, lane, state, unit_id, outcome, accepted_on, ended_on)
SELECT id, id, 1, (ARRAY['web', 'call', 'letter', 'visit', 'wechat'])[1 + id %% 5],
    '小区三号楼下水道堵塞，污水外溢，多次反映无人处理，请求尽快疏通。',
    CASE WHEN restricted THEN 'accusation' WHEN steps = 1 THEN '' WHEN id %% 17 = 3 THEN 'suggestion' ELSE 'petition' END,
    steps > 1, lpad((id %% 20 + 1)::text, 2, '0') || '01', '{}',
    CASE WHEN steps > 2 THEN CASE WHEN id %% 9 = 0 THEN 1 + id %% 5 ELSE 6 END END, '', '', 'ordinary', '', state, unit,
    CASE WHEN steps > 3 AND id %% 17 = 3 THEN (ARRAY['adopt', 'partly', 'not_adopted'])[1 + id %% 3] ELSE '' END,
    CASE WHEN steps > 2 THEN accepted END, CASE WHEN steps > 3 THEN served END FROM slice;

INSERT INTO matters_clock (claim_id, rule, unit_id, started_on, limit_n, limit_unit, extension_days, suspensions, strict,
    rolled, provisional, ended_on, met)
SELECT id, rule, CASE WHEN step = 1 THEN registrar ELSE unit END, began, n, 'calendar_days', CASE WHEN id %% 50 = 4 THEN 30 ELSE 0 END,
    '[]', began + n, began + n, false, CASE WHEN step < steps THEN done END, step < steps
FROM slice CROSS JOIN LATERAL (VALUES
    (1, 'T-01', 15, received::date, received::date + 3), (2, 'T-02', 15, received::date + 3, accepted),
    (3, 'T-05', 60, accepted, answered), (3, 'X-SERVE', 7, answered, served)) AS c (step, rule, n, began, done)
WHERE step <= steps AND (rule <> 'X-SERVE' OR steps > 3);

INSERT INTO matters_step (matter_id, claim_id, verb, from_state, to_state, actor_label, unit_id, at, note, values)
SELECT id, id, verb, past, became, '经办人', CASE WHEN step < 3 THEN registrar ELSE unit END,
    received + interval '4 days' * (step - 1), '', '{}'
FROM slice JOIN (VALUES (1, 'register', '', 'registered'), (2, 'forward', 'registered', 'forwarded'),
    (3, 'accept', 'forwarded', 'handling'), (4, 'serve', 'opinion_issued', 'served')) AS v (step, verb, past, became) ON step <= steps;

INSERT INTO matters_involvement (matter_id, unit_id, part, since)
SELECT id, registrar, 'registrar', received FROM slice
UNION ALL SELECT id, unit, 'holder', received FROM slice WHERE steps > 1;

INSERT INTO documents_document (id, kind, title, unit_id, unit_name, year, number, issued_on, issued_at, sections, digest)
SELECT id, 'D-09', '信访事项处理意见书', unit, '承办单位', extract(year FROM answered), '', answered,
    answered + interval '9 hours', '[]', '\x00' FROM slice WHERE steps > 3 AND NOT restricted AND state <> 'declined';
INSERT INTO matters_paper (id, matter_id, claim_id, document_id, arrival_id, kind, to_petitioner, issued_at)
SELECT id, id, id, id, id, 'D-09', true, answered + interval '9 hours'
FROM slice WHERE steps > 3 AND NOT restricted AND state <> 'declined';
INSERT INTO matters_service (paper_id, way, served_on, proof, recorded_at)
SELECT id, 'direct', served, '', served FROM slice WHERE steps > 3 AND NOT restricted AND state <> 'declined';

INSERT INTO evaluation_evaluation (matter_id, claim_id, arrival_id, round, office_level, unit_level, solved, reason, at, entered_by, reaction)
SELECT id, id, id, 1, 1 + id %% 5, 5 - id %% 4, (ARRAY['yes', 'partly', 'no'])[1 + id %% 3], '', served + interval '33 hours',
    'petitioner', '' FROM slice WHERE steps > 3 AND NOT restricted AND state <> 'declined' AND id %% 3 = 0;
INSERT INTO review_review (claim_id, arrival_id, stage, respondent_id, organ_id, asked_on, received_on, reasons, missed_reason,
    entered_at, result, outcome, facts, opinion, basis, decided_at)
SELECT id, id, 'review', unit, registrar, served + 9, served + 10, '', '', served + 10,
    (ARRAY['uphold', 'uphold', 'uphold', 'change', 'revoke'])[1 + id %% 5], '', '', '', '', served + 38
FROM slice WHERE steps > 3 AND NOT restricted AND id %% 40 = 1 AND unit <> registrar;
INSERT INTO matters_execution (claim_id, unit_id, what, opened_at, done_on, evidence)
SELECT id, unit, '疏通管道', answered, CASE WHEN id %% 4 > 0 THEN served + 20 END, '' FROM slice
WHERE steps > 3 AND NOT restricted AND id %% 10 = 2;
INSERT INTO matters_link (matter_id, other_id, kind, made_at)
SELECT id, id - 1000, 'repeat', received FROM slice WHERE id > 1000 AND id %% 25 = 0;
