-- One row per mail and person; the row is the evidence of notice, so it keeps what was said as it was said.
create table outbox_mail (
    id uuid not null primary key,
    dedupe_key varchar(400) not null,
    case_key varchar(40) not null,
    mail_trigger varchar(80) not null,
    audience varchar(30) not null,
    step varchar(40),
    subject_id uuid,
    due_at timestamp with time zone,
    person_id uuid not null,
    union_id uuid,
    address varchar(320) not null,
    mail_subject varchar(200) not null,
    body_text text not null,
    body_html text not null,
    state varchar(12) not null,
    created_at timestamp with time zone not null,
    not_before timestamp with time zone not null,
    not_after timestamp with time zone,
    tries integer not null,
    next_try_at timestamp with time zone not null,
    claimed_at timestamp with time zone,
    claim_id uuid,
    sent_at timestamp with time zone,
    error varchar(300),
    message_id varchar(200) not null,
    resend_of uuid references outbox_mail (id),
    constraint outbox_mail_dedupe unique (dedupe_key),
    constraint outbox_mail_message_id unique (message_id)
);
create index outbox_mail_case_idx on outbox_mail (case_key, created_at);
create index outbox_mail_due_idx on outbox_mail (state, next_try_at, not_before);
create index outbox_mail_person_idx on outbox_mail (person_id);
create index outbox_mail_resend_idx on outbox_mail (resend_of);
