-- SPDX-License-Identifier: GPL-3.0-or-later
-- Polls, their ballots and their votes over time.

-- opened_at is the first time; closed_at is NULL while the poll is open. The timeline is kept by the minute from
-- minutes_from on, by the hour from hours_from on and by the day before; 0 until it is rolled up.
CREATE TABLE poll (
    id $identity,
    owner_id bigint NOT NULL REFERENCES account (id),
    code text NOT NULL,
    title text NOT NULL,
    title_key text NOT NULL,
    description text NOT NULL,
    status text NOT NULL CHECK (status IN ('draft', 'open', 'closed')),
    voting text NOT NULL CHECK (voting IN ('one_changeable', 'one_final', 'unlimited')),
    visibility text NOT NULL CHECK (visibility IN ('live', 'after_vote', 'after_close', 'host')),
    bot_check text NOT NULL CHECK (bot_check IN ('none', 'proof_of_work', 'picture')),
    option_count integer NOT NULL,
    opens_at bigint,
    closes_at bigint,
    version integer NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    opened_at bigint,
    closed_at bigint,
    minutes_from bigint NOT NULL,
    hours_from bigint NOT NULL
);
CREATE INDEX poll_owner_id ON poll (owner_id, updated_at);
CREATE INDEX poll_code ON poll (code);
CREATE INDEX poll_pending ON poll (id) WHERE status = 'open' OR (status = 'draft' AND opens_at IS NOT NULL);

-- An option's id is its place, from 0.
CREATE TABLE poll_option (
    poll_id bigint NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
    option integer NOT NULL,
    text text NOT NULL,
    picture_id bigint REFERENCES picture (id),
    PRIMARY KEY (poll_id, option)
);

-- Codes of sessions and polls must differ, so both stand in one table.
CREATE TABLE held_code (
    code text NOT NULL PRIMARY KEY,
    session_id bigint UNIQUE REFERENCES session (id) ON DELETE CASCADE,
    poll_id bigint UNIQUE REFERENCES poll (id) ON DELETE CASCADE,
    CHECK ((session_id IS NULL) <> (poll_id IS NULL))
);
INSERT INTO held_code (code, session_id) SELECT code, session_id FROM open_code;
DROP TABLE open_code;
ALTER TABLE held_code RENAME TO open_code;

-- What follows refers to poll without a foreign key, which PostgreSQL checks row by row. Whoever writes holds
-- the poll's row meanwhile, and whoever removes a poll removes these first.

-- The votes that stand on each option, changed in the commit that stores a ballot. An option without a row has
-- none.
CREATE TABLE tally (
    poll_id bigint NOT NULL,
    option integer NOT NULL,
    votes bigint NOT NULL,
    PRIMARY KEY (poll_id, option)
);

-- The vote of each voter, in polls where a voter has one. digest is of the voter and the ballot's id. moved_from
-- is the option that lost this vote to option.
CREATE TABLE ballot (
    poll_id bigint NOT NULL,
    voter $bytes NOT NULL,
    digest $bytes NOT NULL,
    option integer NOT NULL,
    moved_from integer,
    cast_at bigint NOT NULL,
    PRIMARY KEY (poll_id, voter)
);

-- Ballots that are recognised when they are repeated: in unlimited polls all of them, in others those that a
-- voter's later ballot has replaced or that changed nothing. Those from before minutes_from are forgotten.
CREATE TABLE known_ballot (
    poll_id bigint NOT NULL,
    digest $bytes NOT NULL,
    option integer NOT NULL,
    moved_from integer,
    cast_at bigint NOT NULL,
    PRIMARY KEY (poll_id, digest)
);

-- The votes that stand on each option now, by when their ballots were cast; moved of them came by moving. In
-- unlimited polls this is where ballots are counted. start_at is the start of a minute, hour or day (UTC).
CREATE TABLE timeline (
    poll_id bigint NOT NULL,
    start_at bigint NOT NULL,
    option integer NOT NULL,
    votes bigint NOT NULL,
    moved bigint NOT NULL,
    PRIMARY KEY (poll_id, start_at, option)
);
