CREATE TABLE public.alias (
    system character varying(100) NOT NULL,
    kind character varying(20) NOT NULL,
    name character varying(300) NOT NULL,
    content_id uuid NOT NULL,
    whole text
);
CREATE TABLE public.batch_job_execution (
    job_execution_id bigint NOT NULL,
    version bigint,
    job_instance_id bigint NOT NULL,
    create_time timestamp without time zone NOT NULL,
    start_time timestamp without time zone,
    end_time timestamp without time zone,
    status character varying(10),
    exit_code character varying(2500),
    exit_message character varying(2500),
    last_updated timestamp without time zone
);
CREATE TABLE public.batch_job_execution_context (
    job_execution_id bigint NOT NULL,
    short_context character varying(2500) NOT NULL,
    serialized_context text
);
CREATE TABLE public.batch_job_execution_params (
    job_execution_id bigint NOT NULL,
    parameter_name character varying(100) NOT NULL,
    parameter_type character varying(100) NOT NULL,
    parameter_value character varying(2500),
    identifying character(1) NOT NULL
);
CREATE SEQUENCE public.batch_job_execution_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.batch_job_instance (
    job_instance_id bigint NOT NULL,
    version bigint,
    job_name character varying(100) NOT NULL,
    job_key character varying(32) NOT NULL
);
CREATE SEQUENCE public.batch_job_instance_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.batch_step_execution (
    step_execution_id bigint NOT NULL,
    version bigint NOT NULL,
    step_name character varying(100) NOT NULL,
    job_execution_id bigint NOT NULL,
    create_time timestamp without time zone NOT NULL,
    start_time timestamp without time zone,
    end_time timestamp without time zone,
    status character varying(10),
    commit_count bigint,
    read_count bigint,
    filter_count bigint,
    write_count bigint,
    read_skip_count bigint,
    write_skip_count bigint,
    process_skip_count bigint,
    rollback_count bigint,
    exit_code character varying(2500),
    exit_message character varying(2500),
    last_updated timestamp without time zone
);
CREATE TABLE public.batch_step_execution_context (
    step_execution_id bigint NOT NULL,
    short_context character varying(2500) NOT NULL,
    serialized_context text
);
CREATE SEQUENCE public.batch_step_execution_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.content (
    id uuid NOT NULL,
    kind_at_birth character varying(20) NOT NULL,
    system character varying(100) NOT NULL,
    keyspace character varying(100) NOT NULL,
    native_key character varying(300) NOT NULL,
    derived boolean NOT NULL,
    accepted_at timestamp with time zone,
    path character varying(300),
    bucket character varying(20),
    current_edition bigint,
    kind character varying(20),
    state character varying(12),
    headline text,
    sort_at bigint,
    ruled character varying(12),
    ruled_to uuid
);
CREATE TABLE public.document_identity (
    edition_id bigint NOT NULL,
    identity character varying(64) NOT NULL,
    number text NOT NULL
);
CREATE TABLE public.edition (
    id bigint NOT NULL,
    content_id uuid NOT NULL,
    run_id bigint NOT NULL,
    number integer,
    status character varying(10) NOT NULL,
    cause character varying(10) NOT NULL,
    kind character varying(20) NOT NULL,
    state character varying(12) NOT NULL,
    headline text NOT NULL,
    path character varying(300) NOT NULL,
    bucket character varying(20) NOT NULL,
    sort_at bigint,
    content_hash character varying(64) NOT NULL
);
CREATE SEQUENCE public.edition_id
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.edition_text (
    edition_id bigint NOT NULL,
    payload text NOT NULL,
    section character varying(300),
    section_name text,
    language text
);
CREATE TABLE public.erased_bytes (
    hash character varying(64) NOT NULL,
    run_id bigint NOT NULL
);
CREATE TABLE public.erased_item (
    system character varying(100) NOT NULL,
    keyspace character varying(100) NOT NULL,
    native_key character varying(300) NOT NULL,
    raw_hash character varying(100) NOT NULL,
    content_id uuid,
    run_id bigint NOT NULL,
    reason text NOT NULL,
    said_by character varying(200) NOT NULL
);
CREATE TABLE public.erasing (
    run_id bigint NOT NULL,
    doomed text NOT NULL
);
CREATE TABLE public.feed (
    name character varying(200) NOT NULL,
    title text NOT NULL
);
CREATE TABLE public.feed_archive (
    feed character varying(200) NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    portal text NOT NULL
);
CREATE TABLE public.feed_entry (
    feed character varying(200) NOT NULL,
    content_id uuid NOT NULL,
    reported boolean NOT NULL,
    changed_at bigint
);
CREATE TABLE public.feed_log (
    feed character varying(200) NOT NULL,
    place integer NOT NULL,
    content_id uuid NOT NULL,
    edition_id bigint NOT NULL,
    reported boolean NOT NULL,
    removed boolean NOT NULL
);
CREATE TABLE public.feed_seen (
    edition_id bigint NOT NULL
);
CREATE TABLE public.finding (
    edition_id bigint NOT NULL,
    ord integer NOT NULL,
    target_id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    hash character varying(64) NOT NULL,
    payload text NOT NULL
);
CREATE TABLE public.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);
CREATE TABLE public.ledger (
    system character varying(100) NOT NULL,
    keyspace character varying(100) NOT NULL,
    native_key character varying(300) NOT NULL,
    source character varying(200) NOT NULL,
    raw_hash character varying(100) NOT NULL,
    pipeline_version character varying(200) NOT NULL,
    verdict character varying(10) NOT NULL,
    content_id uuid,
    run_id bigint NOT NULL,
    vanished_nights integer NOT NULL,
    vanished_on date,
    told_by character varying(100)
);
CREATE TABLE public.link (
    edition_id bigint NOT NULL,
    ord integer NOT NULL,
    page character varying(300) NOT NULL,
    address text NOT NULL
);
CREATE TABLE public.mention (
    edition_id bigint NOT NULL,
    ord integer NOT NULL,
    type character varying(12) NOT NULL,
    target_id uuid,
    field character varying(100) NOT NULL,
    span_start integer NOT NULL,
    span_end integer NOT NULL,
    name text NOT NULL
);
CREATE TABLE public.notice (
    run_id bigint NOT NULL,
    system character varying(100) NOT NULL,
    keyspace character varying(100) NOT NULL,
    native_key character varying(300) NOT NULL,
    copy integer NOT NULL,
    seq integer NOT NULL,
    source character varying(200) NOT NULL,
    severity character varying(10) NOT NULL,
    code character varying(100) NOT NULL,
    path text NOT NULL,
    place text,
    address text,
    arguments text NOT NULL
);
CREATE TABLE public.observation (
    indicator uuid NOT NULL,
    capture character varying(64) NOT NULL,
    area character varying(300) NOT NULL,
    period character varying(30) NOT NULL,
    revision integer NOT NULL,
    amount text,
    status character varying(12) NOT NULL,
    ranked integer,
    out_of integer
);
CREATE TABLE public.quarantine (
    system character varying(100) NOT NULL,
    keyspace character varying(100) NOT NULL,
    native_key character varying(300) NOT NULL,
    raw_hash character varying(100) NOT NULL,
    pipeline_version character varying(200) NOT NULL,
    run_id bigint NOT NULL
);
CREATE TABLE public.release_log (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    run_id bigint NOT NULL,
    done boolean NOT NULL,
    shown bigint,
    pinned boolean DEFAULT false NOT NULL
);
ALTER TABLE public.release_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.release_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.ruling (
    content_id uuid NOT NULL,
    run_id bigint NOT NULL,
    state character varying(12),
    target_id uuid,
    note text NOT NULL,
    said_by character varying(200) NOT NULL,
    undone boolean NOT NULL
);
CREATE TABLE public.run (
    id bigint NOT NULL,
    business_date date NOT NULL,
    started_at timestamp with time zone NOT NULL,
    status character varying(10) NOT NULL,
    purpose character varying(12) DEFAULT 'NIGHT'::character varying NOT NULL,
    finished_at timestamp with time zone,
    exit_code integer,
    undone_by bigint
);
ALTER TABLE public.run ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.run_item (
    run_id bigint NOT NULL,
    system character varying(100) NOT NULL,
    keyspace character varying(100) NOT NULL,
    native_key character varying(300) NOT NULL,
    copy integer NOT NULL,
    source character varying(200) NOT NULL,
    raw_hash character varying(100) NOT NULL,
    pipeline_version character varying(200) NOT NULL,
    outcome character varying(10) NOT NULL,
    verdict character varying(10) NOT NULL,
    content_id uuid,
    edition_id bigint,
    changes boolean NOT NULL,
    guarded boolean NOT NULL,
    carried boolean NOT NULL,
    same_row boolean NOT NULL,
    taken boolean NOT NULL
);
CREATE TABLE public.run_timing (
    run_id bigint NOT NULL,
    step character varying(20) NOT NULL,
    millis bigint NOT NULL
);
CREATE TABLE public.source_run (
    run_id bigint NOT NULL,
    system character varying(100) NOT NULL,
    keyspace character varying(100) NOT NULL,
    source character varying(200) NOT NULL,
    manifest character varying(64),
    base_manifest character varying(64),
    pipeline_version character varying(200) NOT NULL,
    complete boolean NOT NULL,
    status character varying(10) NOT NULL,
    reason character varying(100),
    read_count integer NOT NULL,
    added integer NOT NULL,
    updated integer NOT NULL,
    unchanged integer NOT NULL,
    duplicate integer NOT NULL,
    filtered integer NOT NULL,
    rejected integer NOT NULL,
    vanished integer NOT NULL,
    withdrawn integer NOT NULL,
    takes integer NOT NULL
);
CREATE TABLE public.staged_alias (
    run_id bigint NOT NULL,
    system character varying(100) NOT NULL,
    keyspace character varying(100) NOT NULL,
    native_key character varying(300) NOT NULL,
    kind character varying(20) NOT NULL,
    name character varying(300) NOT NULL,
    whole text
);
CREATE TABLE public.staged_observation (
    edition_id bigint NOT NULL,
    ord integer NOT NULL,
    indicator uuid NOT NULL,
    capture character varying(64) NOT NULL,
    area character varying(300) NOT NULL,
    period character varying(30) NOT NULL,
    revision integer NOT NULL,
    amount text,
    status character varying(12) NOT NULL,
    ranked integer,
    out_of integer
);
CREATE TABLE public.stale (
    target_id uuid NOT NULL
);
INSERT INTO public.batch_job_execution VALUES (1, 3, 1, '2026-11-26 14:38:15.038826', '2026-11-26 14:38:15.077924', '2026-11-26 14:38:15.653423', 'COMPLETED', 'COMPLETED', '', '2026-11-26 14:38:15.66611');
INSERT INTO public.batch_job_execution_context VALUES (1, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAABdAANYmF0Y2gudmVyc2lvbnQABTYuMC42eA==', NULL);
INSERT INTO public.batch_job_execution_params VALUES (1, 'pipeline', 'java.lang.String', 'e8.r3.6cd884831c78.text.Asia/Ho_Chi_Minh', 'Y');
INSERT INTO public.batch_job_execution_params VALUES (1, 'date', 'java.time.LocalDate', '2024-05-01', 'Y');
INSERT INTO public.batch_job_execution_params VALUES (1, 'manifest', 'java.lang.String', '3746c665452969200dd4f8686ea91039b77f217bbf48e11ce6d28e03ae382c25', 'Y');
INSERT INTO public.batch_job_execution_params VALUES (1, 'run', 'java.lang.Long', '1', 'N');
INSERT INTO public.batch_job_execution_params VALUES (1, 'source', 'java.lang.String', 'pages', 'Y');
INSERT INTO public.batch_job_execution_params VALUES (1, 'base', 'java.lang.String', 'none', 'Y');
INSERT INTO public.batch_job_instance VALUES (1, 0, 'import', '44e77e5953a5623fe1a99d9144f980f8');
INSERT INTO public.batch_step_execution VALUES (1, 4, 'items', 1, '2026-11-26 14:38:15.101353', '2026-11-26 14:38:15.109829', '2026-11-26 14:38:15.241887', 'COMPLETED', 1, 3, 0, 3, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-26 14:38:15.253273');
INSERT INTO public.batch_step_execution VALUES (2, 4, 'books', 1, '2026-11-26 14:38:15.268554', '2026-11-26 14:38:15.27357', '2026-11-26 14:38:15.330166', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-26 14:38:15.336969');
INSERT INTO public.batch_step_execution VALUES (3, 4, 'guard', 1, '2026-11-26 14:38:15.376977', '2026-11-26 14:38:15.379461', '2026-11-26 14:38:15.403269', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-26 14:38:15.406779');
INSERT INTO public.batch_step_execution VALUES (4, 4, 'acceptance', 1, '2026-11-26 14:38:15.423429', '2026-11-26 14:38:15.426895', '2026-11-26 14:38:15.587367', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-26 14:38:15.628749');
INSERT INTO public.batch_step_execution_context VALUES (1, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAAIcG9zaXRpb25zcgAOamF2YS5sYW5nLkxvbmc7i+SQzI8j3wIAAUoABXZhbHVleHIAEGphdmEubGFuZy5OdW1iZXKGrJUdC5TgiwIAAHhwAAAAAAAAAAN0AA1iYXRjaC52ZXJzaW9udAAFNi4wLjZ0AA5iYXRjaC5zdGVwVHlwZXQAOm9yZy5zcHJpbmdmcmFtZXdvcmsuYmF0Y2guY29yZS5zdGVwLml0ZW0uQ2h1bmtPcmllbnRlZFN0ZXB4', NULL);
INSERT INTO public.batch_step_execution_context VALUES (2, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0AEF2bi5wb3J0YWwuYmF0Y2guaW1wb3J0cy5JbXBvcnRKb2IkJExhbWJkYSQxMjEwLzB4MDAwMDdlZmMxYzYzOTQyOHQADWJhdGNoLnZlcnNpb250AAU2LjAuNnQADmJhdGNoLnN0ZXBUeXBldAA3b3JnLnNwcmluZ2ZyYW1ld29yay5iYXRjaC5jb3JlLnN0ZXAudGFza2xldC5UYXNrbGV0U3RlcHg=', NULL);
INSERT INTO public.batch_step_execution_context VALUES (3, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0AEF2bi5wb3J0YWwuYmF0Y2guaW1wb3J0cy5JbXBvcnRKb2IkJExhbWJkYSQxMjA5LzB4MDAwMDdlZmMxYzYzNThlMHQADWJhdGNoLnZlcnNpb250AAU2LjAuNnQADmJhdGNoLnN0ZXBUeXBldAA3b3JnLnNwcmluZ2ZyYW1ld29yay5iYXRjaC5jb3JlLnN0ZXAudGFza2xldC5UYXNrbGV0U3RlcHg=', NULL);
INSERT INTO public.batch_step_execution_context VALUES (4, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0AEF2bi5wb3J0YWwuYmF0Y2guaW1wb3J0cy5JbXBvcnRKb2IkJExhbWJkYSQxMjExLzB4MDAwMDdlZmMxYzYzOTY1MHQADWJhdGNoLnZlcnNpb250AAU2LjAuNnQADmJhdGNoLnN0ZXBUeXBldAA3b3JnLnNwcmluZ2ZyYW1ld29yay5iYXRjaC5jb3JlLnN0ZXAudGFza2xldC5UYXNrbGV0U3RlcHg=', NULL);
INSERT INTO public.content VALUES ('0cfc65a3-6855-5c2e-ae6f-e02d1628f23d', 'ARTICLE', 'legacy', 'main', 'a.txt', false, '2024-05-01 18:00:00+00', 'articles/undated/khai-mac-hoi-thi-0cfc65a368', 'undated', 1, 'ARTICLE', 'PUBLISHED', 'Khai mạc hội thi', NULL, NULL, NULL);
INSERT INTO public.content VALUES ('22204ca2-19b1-5fab-a61b-1f5009804d15', 'ARTICLE', 'legacy', 'main', 'b.txt', false, '2024-05-01 18:00:00+00', 'articles/undated/ra-quan-22204ca219', 'undated', 2, 'ARTICLE', 'PUBLISHED', 'Ra quân', NULL, NULL, NULL);
INSERT INTO public.content VALUES ('86a0c305-8ec3-5714-9400-3547a8b8ad54', 'CAMPAIGN', 'portal', 'derived', 'movement|ngay chu nhat xanh', true, '2024-05-01 18:00:00+00', 'campaigns/ngay-chu-nhat-xanh-86a0c3058e', '', 3, 'CAMPAIGN', 'PUBLISHED', 'Ngày Chủ nhật xanh', NULL, NULL, NULL);
INSERT INTO public.edition VALUES (1, '0cfc65a3-6855-5c2e-ae6f-e02d1628f23d', 1, 1, 'ACCEPTED', 'IMPORT', 'ARTICLE', 'PUBLISHED', 'Khai mạc hội thi', 'articles/undated/khai-mac-hoi-thi-0cfc65a368', 'undated', NULL, '52f5533fb2d86707f2e194a55df4d2ce979b46b7bada5bd2ba8a0e80406d959c');
INSERT INTO public.edition VALUES (2, '22204ca2-19b1-5fab-a61b-1f5009804d15', 1, 1, 'ACCEPTED', 'IMPORT', 'ARTICLE', 'PUBLISHED', 'Ra quân', 'articles/undated/ra-quan-22204ca219', 'undated', NULL, '2cead194e73909670a5e5b2b8c19f372dbb9a8d772b6bb17611069bef2963d70');
INSERT INTO public.edition VALUES (3, '86a0c305-8ec3-5714-9400-3547a8b8ad54', 1, 1, 'ACCEPTED', 'DERIVED', 'CAMPAIGN', 'PUBLISHED', 'Ngày Chủ nhật xanh', 'campaigns/ngay-chu-nhat-xanh-86a0c3058e', '', NULL, '290846bad0f2d9b52c3c6b236e670ff1c69ea067a97257dea600c737cbeda985');
INSERT INTO public.edition_text VALUES (1, '{"schemaVersion":1,"kind":"article","id":"0cfc65a3-6855-5c2e-ae6f-e02d1628f23d","language":"en","title":"Khai mạc hội thi","body":{"html":"<p>Hội thi khai mạc sáng nay tại nhà văn hóa.</p>","text":"Hội thi khai mạc sáng nay tại nhà văn hóa."},"figures":[],"mentions":[],"edition":{"state":"published","changeNotes":[]},"provenance":{"origin":{"system":"legacy","source":"pages","keyspace":"main","key":"a.txt"},"rawHash":"7984b4f19df2f6ad4d11429e0968461ad4d3a96d1947890601e560d312316c9b","encoding":"UTF-8","pipelineVersion":"e8.r3.6cd884831c78"}}', NULL, NULL, 'en');
INSERT INTO public.edition_text VALUES (2, '{"schemaVersion":1,"kind":"article","id":"22204ca2-19b1-5fab-a61b-1f5009804d15","language":"en","title":"Ra quân","body":{"html":"<p>Hưởng ứng phong trào “Ngày Chủ nhật xanh”, đoàn viên ra quân.</p>","text":"Hưởng ứng phong trào “Ngày Chủ nhật xanh”, đoàn viên ra quân."},"figures":[],"mentions":[{"mention":"campaign","span":{"field":"body[0]","start":10,"end":41},"nameSpan":{"field":"body[0]","start":22,"end":40},"campaignKind":"movement","name":"Ngày Chủ nhật xanh","target":"86a0c305-8ec3-5714-9400-3547a8b8ad54"}],"edition":{"state":"published","changeNotes":[]},"provenance":{"origin":{"system":"legacy","source":"pages","keyspace":"main","key":"b.txt"},"rawHash":"5795f0a582262d348a7f335dfece228307e7acd13b44a55ed1f7cc3941e5f9a2","encoding":"UTF-8","pipelineVersion":"e8.r3.6cd884831c78"}}', NULL, NULL, 'en');
INSERT INTO public.edition_text VALUES (3, '{"schemaVersion":1,"kind":"campaign","id":"86a0c305-8ec3-5714-9400-3547a8b8ad54","language":"en","campaignKind":"movement","name":"Ngày Chủ nhật xanh","aliases":[],"edition":{"state":"published","changeNotes":[]},"provenance":{"origin":{"system":"portal","source":"portal","keyspace":"derived","key":"movement|ngay chu nhat xanh"},"pipelineVersion":""}}', NULL, NULL, 'en');
INSERT INTO public.feed VALUES ('all', '');
INSERT INTO public.feed VALUES ('articles', '');
INSERT INTO public.feed VALUES ('campaign/86a0c305-8ec3-5714-9400-3547a8b8ad54', 'Ngày Chủ nhật xanh');
INSERT INTO public.feed VALUES ('campaigns', '');
INSERT INTO public.feed_entry VALUES ('all', '0cfc65a3-6855-5c2e-ae6f-e02d1628f23d', false, NULL);
INSERT INTO public.feed_entry VALUES ('articles', '0cfc65a3-6855-5c2e-ae6f-e02d1628f23d', false, NULL);
INSERT INTO public.feed_entry VALUES ('all', '22204ca2-19b1-5fab-a61b-1f5009804d15', false, NULL);
INSERT INTO public.feed_entry VALUES ('articles', '22204ca2-19b1-5fab-a61b-1f5009804d15', false, NULL);
INSERT INTO public.feed_entry VALUES ('campaign/86a0c305-8ec3-5714-9400-3547a8b8ad54', '22204ca2-19b1-5fab-a61b-1f5009804d15', false, NULL);
INSERT INTO public.feed_entry VALUES ('campaign/86a0c305-8ec3-5714-9400-3547a8b8ad54', '86a0c305-8ec3-5714-9400-3547a8b8ad54', false, NULL);
INSERT INTO public.feed_entry VALUES ('campaigns', '86a0c305-8ec3-5714-9400-3547a8b8ad54', false, NULL);
INSERT INTO public.feed_log VALUES ('all', 1, '0cfc65a3-6855-5c2e-ae6f-e02d1628f23d', 1, false, false);
INSERT INTO public.feed_log VALUES ('articles', 1, '0cfc65a3-6855-5c2e-ae6f-e02d1628f23d', 1, false, false);
INSERT INTO public.feed_log VALUES ('all', 2, '22204ca2-19b1-5fab-a61b-1f5009804d15', 2, false, false);
INSERT INTO public.feed_log VALUES ('articles', 2, '22204ca2-19b1-5fab-a61b-1f5009804d15', 2, false, false);
INSERT INTO public.feed_log VALUES ('campaign/86a0c305-8ec3-5714-9400-3547a8b8ad54', 1, '22204ca2-19b1-5fab-a61b-1f5009804d15', 2, false, false);
INSERT INTO public.feed_log VALUES ('campaign/86a0c305-8ec3-5714-9400-3547a8b8ad54', 2, '86a0c305-8ec3-5714-9400-3547a8b8ad54', 3, false, false);
INSERT INTO public.feed_log VALUES ('campaigns', 1, '86a0c305-8ec3-5714-9400-3547a8b8ad54', 3, false, false);
INSERT INTO public.feed_seen VALUES (1);
INSERT INTO public.feed_seen VALUES (2);
INSERT INTO public.feed_seen VALUES (3);
INSERT INTO public.finding VALUES (2, 0, '86a0c305-8ec3-5714-9400-3547a8b8ad54', 'CAMPAIGN', '9a05065ec48fb5248513329f0109babcc894d2936d3d04ad213174bb18f7b41e', '{"schemaVersion":1,"kind":"campaign","id":"86a0c305-8ec3-5714-9400-3547a8b8ad54","language":"en","campaignKind":"movement","name":"Ngày Chủ nhật xanh","aliases":[],"edition":{"state":"published","changeNotes":[]},"provenance":{"origin":{"system":"portal","source":"portal","keyspace":"derived","key":"movement|ngay chu nhat xanh"},"pipelineVersion":""}}');
INSERT INTO public.flyway_schema_history VALUES (1, '1', 'store', 'SQL', 'V1__store.sql', 221088980, 'postgres', '2026-11-26 14:38:13.288084', 279, true);
INSERT INTO public.flyway_schema_history VALUES (2, '2', 'spring batch', 'SQL', 'V2__spring_batch.sql', -1346162706, 'postgres', '2026-11-26 14:38:13.625365', 127, true);
INSERT INTO public.flyway_schema_history VALUES (3, '3', 'edition text', 'SQL', 'V3__edition_text.sql', 1021574365, 'postgres', '2026-11-26 14:38:13.794391', 31, true);
INSERT INTO public.flyway_schema_history VALUES (4, '4', 'rank', 'SQL', 'V4__rank.sql', -2133813277, 'postgres', '2026-11-26 14:38:13.855626', 5, true);
INSERT INTO public.flyway_schema_history VALUES (5, '6', 'publish', 'SQL', 'V6__publish.sql', -1095744283, 'postgres', '2026-11-26 14:38:13.897003', 8, true);
INSERT INTO public.flyway_schema_history VALUES (6, '6.1', 'section', 'SQL', 'V6_1__section.sql', -487272649, 'postgres', '2026-11-26 14:38:13.922668', 22, true);
INSERT INTO public.flyway_schema_history VALUES (7, '6.2', 'long address', 'SQL', 'V6_2__long_address.sql', 57060950, 'postgres', '2026-11-26 14:38:13.966778', 35, true);
INSERT INTO public.flyway_schema_history VALUES (8, '6.3', 'feeds', 'SQL', 'V6_3__feeds.sql', -165697495, 'postgres', '2026-11-26 14:38:14.049913', 77, true);
INSERT INTO public.flyway_schema_history VALUES (9, '8', 'among many', 'SQL', 'V8__among_many.sql', 1010555017, 'postgres', '2026-11-26 14:38:14.173356', 27, true);
INSERT INTO public.flyway_schema_history VALUES (10, '9', 'archives', 'SQL', 'V9__archives.sql', -1957812706, 'postgres', '2026-11-26 14:38:14.217949', 64, true);
INSERT INTO public.flyway_schema_history VALUES (11, '10', 'ops', 'SQL', 'V10__ops.sql', -1900858813, 'postgres', '2026-11-26 14:38:14.308982', 25, true);
INSERT INTO public.flyway_schema_history VALUES (12, '10.1', 'rulings', 'SQL', 'V10_1__rulings.sql', 479989089, 'postgres', '2026-11-26 14:38:14.382853', 35, true);
INSERT INTO public.flyway_schema_history VALUES (13, '10.2', 'erasure', 'SQL', 'V10_2__erasure.sql', -347608517, 'postgres', '2026-11-26 14:38:14.445928', 19, true);
INSERT INTO public.flyway_schema_history VALUES (14, '13', 'run timing', 'SQL', 'V13__run_timing.sql', 135599492, 'postgres', '2026-11-26 14:38:14.478919', 4, true);
INSERT INTO public.flyway_schema_history VALUES (15, '14', 'erasing', 'SQL', 'V14__erasing.sql', 1161542497, 'postgres', '2026-11-26 14:38:14.494601', 6, true);
INSERT INTO public.flyway_schema_history VALUES (16, '15', 'told by', 'SQL', 'V15__told_by.sql', 2024340819, 'postgres', '2026-11-26 14:38:14.517247', 3, true);
INSERT INTO public.ledger VALUES ('legacy', 'main', 'a.txt', 'pages', '7984b4f19df2f6ad4d11429e0968461ad4d3a96d1947890601e560d312316c9b', 'e8.r3.6cd884831c78.text.Asia/Ho_Chi_Minh', 'ACCEPTED', '0cfc65a3-6855-5c2e-ae6f-e02d1628f23d', 1, 0, NULL, '7984b4f19df2f6ad4d11429e0968461ad4d3a96d1947890601e560d312316c9b');
INSERT INTO public.ledger VALUES ('legacy', 'main', 'b.txt', 'pages', '5795f0a582262d348a7f335dfece228307e7acd13b44a55ed1f7cc3941e5f9a2', 'e8.r3.6cd884831c78.text.Asia/Ho_Chi_Minh', 'ACCEPTED', '22204ca2-19b1-5fab-a61b-1f5009804d15', 1, 0, NULL, '5795f0a582262d348a7f335dfece228307e7acd13b44a55ed1f7cc3941e5f9a2');
INSERT INTO public.ledger VALUES ('legacy', 'main', 'c.txt', 'pages', '2b068a6e083e0adb730df40bf468a75a216c5e00e3a3f9539b5baabf6b1d96d4', 'e8.r3.6cd884831c78.text.Asia/Ho_Chi_Minh', 'REJECTED', NULL, 1, 0, NULL, NULL);
INSERT INTO public.mention VALUES (2, 0, 'campaign', '86a0c305-8ec3-5714-9400-3547a8b8ad54', 'body[0]', 10, 41, 'Ngày Chủ nhật xanh');
INSERT INTO public.notice VALUES (1, 'legacy', 'main', 'a.txt', 0, 0, 'pages', 'WARNING', 'byline-unknown', 'byline', NULL, NULL, '{}');
INSERT INTO public.notice VALUES (1, 'legacy', 'main', 'a.txt', 0, 1, 'pages', 'WARNING', 'published-unknown', 'edition.firstPublishedAt', NULL, NULL, '{}');
INSERT INTO public.notice VALUES (1, 'legacy', 'main', 'b.txt', 0, 0, 'pages', 'WARNING', 'byline-unknown', 'byline', NULL, NULL, '{}');
INSERT INTO public.notice VALUES (1, 'legacy', 'main', 'b.txt', 0, 1, 'pages', 'WARNING', 'published-unknown', 'edition.firstPublishedAt', NULL, NULL, '{}');
INSERT INTO public.notice VALUES (1, 'legacy', 'main', 'c.txt', 0, 0, 'pages', 'ERROR', 'binary', '', NULL, NULL, '{"position":"2"}');
INSERT INTO public.quarantine VALUES ('legacy', 'main', 'c.txt', '2b068a6e083e0adb730df40bf468a75a216c5e00e3a3f9539b5baabf6b1d96d4', 'e8.r3.6cd884831c78.text.Asia/Ho_Chi_Minh', 1);
INSERT INTO public.release_log VALUES (1, '000001-2307eaed55fb', 1, true, 1, false);
INSERT INTO public.run VALUES (1, '2024-05-01', '2024-05-01 18:00:00+00', 'DONE', 'NIGHT', '2024-05-01 18:00:00+00', 0, NULL);
INSERT INTO public.run_timing VALUES (1, 'freeze', 0);
INSERT INTO public.run_timing VALUES (1, 'import', 0);
INSERT INTO public.run_timing VALUES (1, 'resolve', 0);
INSERT INTO public.run_timing VALUES (1, 'publish', 0);
INSERT INTO public.source_run VALUES (1, 'legacy', 'main', 'pages', '3746c665452969200dd4f8686ea91039b77f217bbf48e11ce6d28e03ae382c25', NULL, 'e8.r3.6cd884831c78.text.Asia/Ho_Chi_Minh', true, 'ACCEPTED', NULL, 3, 2, 0, 0, 0, 0, 1, 0, 0, 3);
SELECT pg_catalog.setval('public.batch_job_execution_seq', 1, true);
SELECT pg_catalog.setval('public.batch_job_instance_seq', 1, true);
SELECT pg_catalog.setval('public.batch_step_execution_seq', 4, true);
SELECT pg_catalog.setval('public.edition_id', 3, true);
SELECT pg_catalog.setval('public.release_log_id_seq', 1, true);
SELECT pg_catalog.setval('public.run_id_seq', 1, true);
ALTER TABLE ONLY public.alias
    ADD CONSTRAINT alias_pkey PRIMARY KEY (system, kind, name);
ALTER TABLE ONLY public.batch_job_execution_context
    ADD CONSTRAINT batch_job_execution_context_pkey PRIMARY KEY (job_execution_id);
ALTER TABLE ONLY public.batch_job_execution
    ADD CONSTRAINT batch_job_execution_pkey PRIMARY KEY (job_execution_id);
ALTER TABLE ONLY public.batch_job_instance
    ADD CONSTRAINT batch_job_instance_pkey PRIMARY KEY (job_instance_id);
ALTER TABLE ONLY public.batch_step_execution_context
    ADD CONSTRAINT batch_step_execution_context_pkey PRIMARY KEY (step_execution_id);
ALTER TABLE ONLY public.batch_step_execution
    ADD CONSTRAINT batch_step_execution_pkey PRIMARY KEY (step_execution_id);
ALTER TABLE ONLY public.content
    ADD CONSTRAINT content_path_key UNIQUE (path);
ALTER TABLE ONLY public.content
    ADD CONSTRAINT content_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.document_identity
    ADD CONSTRAINT document_identity_pkey PRIMARY KEY (edition_id);
ALTER TABLE ONLY public.edition
    ADD CONSTRAINT edition_content_id_number_key UNIQUE (content_id, number);
ALTER TABLE ONLY public.edition
    ADD CONSTRAINT edition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.edition_text
    ADD CONSTRAINT edition_text_pkey PRIMARY KEY (edition_id);
ALTER TABLE ONLY public.erased_bytes
    ADD CONSTRAINT erased_bytes_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY public.erased_item
    ADD CONSTRAINT erased_item_pkey PRIMARY KEY (system, keyspace, native_key);
ALTER TABLE ONLY public.erasing
    ADD CONSTRAINT erasing_pkey PRIMARY KEY (run_id);
ALTER TABLE ONLY public.feed_archive
    ADD CONSTRAINT feed_archive_pkey PRIMARY KEY (feed, number);
ALTER TABLE ONLY public.feed_entry
    ADD CONSTRAINT feed_entry_pkey PRIMARY KEY (feed, content_id);
ALTER TABLE ONLY public.feed_log
    ADD CONSTRAINT feed_log_pkey PRIMARY KEY (feed, place);
ALTER TABLE ONLY public.feed
    ADD CONSTRAINT feed_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.feed_seen
    ADD CONSTRAINT feed_seen_pkey PRIMARY KEY (edition_id);
ALTER TABLE ONLY public.finding
    ADD CONSTRAINT finding_pkey PRIMARY KEY (edition_id, ord);
ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE ONLY public.batch_job_instance
    ADD CONSTRAINT job_inst_un UNIQUE (job_name, job_key);
ALTER TABLE ONLY public.ledger
    ADD CONSTRAINT ledger_pkey PRIMARY KEY (system, keyspace, native_key);
ALTER TABLE ONLY public.link
    ADD CONSTRAINT link_pkey PRIMARY KEY (edition_id, ord);
ALTER TABLE ONLY public.mention
    ADD CONSTRAINT mention_pkey PRIMARY KEY (edition_id, ord);
ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (run_id, system, keyspace, native_key, copy, seq);
ALTER TABLE ONLY public.observation
    ADD CONSTRAINT observation_pkey PRIMARY KEY (indicator, capture, area, period, revision);
ALTER TABLE ONLY public.quarantine
    ADD CONSTRAINT quarantine_pkey PRIMARY KEY (system, keyspace, native_key);
ALTER TABLE ONLY public.release_log
    ADD CONSTRAINT release_log_name_key UNIQUE (name);
ALTER TABLE ONLY public.release_log
    ADD CONSTRAINT release_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ruling
    ADD CONSTRAINT ruling_pkey PRIMARY KEY (content_id, run_id);
ALTER TABLE ONLY public.run_item
    ADD CONSTRAINT run_item_pkey PRIMARY KEY (run_id, system, keyspace, native_key, copy);
ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.run_timing
    ADD CONSTRAINT run_timing_pkey PRIMARY KEY (run_id, step);
ALTER TABLE ONLY public.source_run
    ADD CONSTRAINT source_run_pkey PRIMARY KEY (run_id, system, keyspace);
ALTER TABLE ONLY public.staged_alias
    ADD CONSTRAINT staged_alias_pkey PRIMARY KEY (run_id, system, keyspace, native_key, kind, name);
ALTER TABLE ONLY public.staged_observation
    ADD CONSTRAINT staged_observation_pkey PRIMARY KEY (edition_id, ord);
ALTER TABLE ONLY public.stale
    ADD CONSTRAINT stale_pkey PRIMARY KEY (target_id);
CREATE INDEX alias_content ON public.alias USING btree (content_id, system, kind);
CREATE INDEX content_bucket ON public.content USING btree (kind, bucket, state, sort_at, id);
CREATE INDEX content_folder ON public.content USING btree (kind, bucket, id);
CREATE INDEX content_list ON public.content USING btree (kind, state, sort_at, id);
CREATE INDEX content_ruled_to ON public.content USING btree (ruled_to);
CREATE INDEX document_identity_number ON public.document_identity USING btree (number);
CREATE INDEX document_identity_same ON public.document_identity USING btree (identity, edition_id);
CREATE INDEX edition_run ON public.edition USING btree (run_id, status);
CREATE INDEX edition_text_section ON public.edition_text USING btree (section, edition_id);
CREATE INDEX feed_entry_content ON public.feed_entry USING btree (content_id);
CREATE INDEX feed_entry_newest ON public.feed_entry USING btree (feed, changed_at);
CREATE INDEX feed_log_content ON public.feed_log USING btree (content_id);
CREATE INDEX finding_target ON public.finding USING btree (target_id, edition_id);
CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);
CREATE INDEX ledger_content ON public.ledger USING btree (content_id);
CREATE INDEX mention_target ON public.mention USING btree (target_id, edition_id);
CREATE INDEX notice_item ON public.notice USING btree (system, keyspace, native_key);
CREATE INDEX run_item_content ON public.run_item USING btree (content_id, run_id, system, keyspace);
CREATE INDEX source_run_latest ON public.source_run USING btree (system, keyspace, status, run_id);
ALTER TABLE ONLY public.alias
    ADD CONSTRAINT alias_content_id_fkey FOREIGN KEY (content_id) REFERENCES public.content(id);
ALTER TABLE ONLY public.document_identity
    ADD CONSTRAINT document_identity_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.edition(id);
ALTER TABLE ONLY public.edition
    ADD CONSTRAINT edition_content_id_fkey FOREIGN KEY (content_id) REFERENCES public.content(id);
ALTER TABLE ONLY public.edition
    ADD CONSTRAINT edition_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.edition_text
    ADD CONSTRAINT edition_text_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.edition(id);
ALTER TABLE ONLY public.erased_bytes
    ADD CONSTRAINT erased_bytes_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.erased_item
    ADD CONSTRAINT erased_item_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.erasing
    ADD CONSTRAINT erasing_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.feed_entry
    ADD CONSTRAINT feed_entry_content_id_fkey FOREIGN KEY (content_id) REFERENCES public.content(id);
ALTER TABLE ONLY public.feed_log
    ADD CONSTRAINT feed_log_content_id_fkey FOREIGN KEY (content_id) REFERENCES public.content(id);
ALTER TABLE ONLY public.feed_log
    ADD CONSTRAINT feed_log_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.edition(id);
ALTER TABLE ONLY public.feed_seen
    ADD CONSTRAINT feed_seen_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.edition(id);
ALTER TABLE ONLY public.finding
    ADD CONSTRAINT finding_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.edition(id);
ALTER TABLE ONLY public.batch_job_execution_context
    ADD CONSTRAINT job_exec_ctx_fk FOREIGN KEY (job_execution_id) REFERENCES public.batch_job_execution(job_execution_id);
ALTER TABLE ONLY public.batch_job_execution_params
    ADD CONSTRAINT job_exec_params_fk FOREIGN KEY (job_execution_id) REFERENCES public.batch_job_execution(job_execution_id);
ALTER TABLE ONLY public.batch_step_execution
    ADD CONSTRAINT job_exec_step_fk FOREIGN KEY (job_execution_id) REFERENCES public.batch_job_execution(job_execution_id);
ALTER TABLE ONLY public.batch_job_execution
    ADD CONSTRAINT job_inst_exec_fk FOREIGN KEY (job_instance_id) REFERENCES public.batch_job_instance(job_instance_id);
ALTER TABLE ONLY public.ledger
    ADD CONSTRAINT ledger_content_id_fkey FOREIGN KEY (content_id) REFERENCES public.content(id);
ALTER TABLE ONLY public.ledger
    ADD CONSTRAINT ledger_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.link
    ADD CONSTRAINT link_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.edition(id);
ALTER TABLE ONLY public.mention
    ADD CONSTRAINT mention_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.edition(id);
ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.quarantine
    ADD CONSTRAINT quarantine_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.release_log
    ADD CONSTRAINT release_log_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.ruling
    ADD CONSTRAINT ruling_content_id_fkey FOREIGN KEY (content_id) REFERENCES public.content(id);
ALTER TABLE ONLY public.ruling
    ADD CONSTRAINT ruling_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.ruling
    ADD CONSTRAINT ruling_target_id_fkey FOREIGN KEY (target_id) REFERENCES public.content(id);
ALTER TABLE ONLY public.run_item
    ADD CONSTRAINT run_item_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.run_timing
    ADD CONSTRAINT run_timing_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.source_run
    ADD CONSTRAINT source_run_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.staged_alias
    ADD CONSTRAINT staged_alias_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.staged_observation
    ADD CONSTRAINT staged_observation_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.edition(id);
ALTER TABLE ONLY public.batch_step_execution_context
    ADD CONSTRAINT step_exec_ctx_fk FOREIGN KEY (step_execution_id) REFERENCES public.batch_step_execution(step_execution_id);
