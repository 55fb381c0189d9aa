-- Schema 2: what the column of a value states (plan, actual …), the division of the country that its row is of, the
-- packs of knowledge that made a report.

ALTER TABLE observations ADD COLUMN measure TEXT;                          -- plan, actual, plan_rate …; NULL: its head does not say
ALTER TABLE observations ADD COLUMN place TEXT;                            -- division of the country that its row is of
ALTER TABLE observations ADD COLUMN place_code TEXT;                       -- its code in the official list; NULL: not known
ALTER TABLE reports ADD COLUMN packs TEXT;                                 -- "vi 1 75a49b6bbadd2bf1; …": id, version, fingerprint

DROP VIEW v_values;
CREATE VIEW v_values AS
SELECT o.report_id, r.file, r.issuer, r.territory, r.level, o.observation_id,
       CASE WHEN o.row_id IS NULL THEN 'prose' ELSE 'cell' END AS source,
       w.stt, w.path, coalesce(w.label, f.subject) AS label, o.indicator,
       o.period, o.period_kind, o.period_from, o.period_to, o.basis, o.measure, o.place, o.place_code,
       o.kind, o.value, o.value_number, o.unit, o.raw, o.page, o.confidence, o.status
FROM observations o
JOIN reports r ON r.report_id = o.report_id
LEFT JOIN rows w ON w.report_id = o.report_id AND w.row_id = o.row_id
LEFT JOIN facts f ON f.report_id = o.report_id AND f.fact_id = o.fact_id;
