-- With what somebody who has just sent a request can take it back, by its hash. It lives for an hour at most, and goes with
-- the case and with the person.
create table withdrawal_ticket (
    token_hash bytea primary key,
    case_id uuid not null references matter (id) deferrable initially deferred,
    participant_id uuid not null references participant (id) deferrable initially deferred,
    expires_at timestamptz not null
);

create index withdrawal_ticket_case on withdrawal_ticket (case_id);
create index withdrawal_ticket_participant on withdrawal_ticket (participant_id);
create index withdrawal_ticket_expiry on withdrawal_ticket (expires_at);
