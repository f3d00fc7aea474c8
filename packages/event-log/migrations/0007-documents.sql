-- Files of cases. The row says what was uploaded and by whom; the bytes lie by their SHA-256 in a folder or a bucket, once however often they were uploaded. The event that cites a file
-- holds its id and its SHA-256; the name may speak of a person, so it lies here, where it can be deleted, and in no fact.
create table ops.document (
  id uuid primary key,
  register text not null,
  case_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  type text not null,
  size bigint not null check (size > 0),
  kind text,
  title text,
  number text,
  dated date,
  uploaded_by uuid not null,
  uploaded_at timestamptz(3) not null default now(),
  -- Null: no event cites it yet; swept after a time.
  cited_at timestamptz(3)
);
create index document_case on ops.document (case_id, uploaded_at);
create index document_content on ops.document (sha256);
create index document_uncited on ops.document (uploaded_at) where cited_at is null;

-- What a person has typed and not sent. Nobody else reads it; it goes when it is sent, or after a time.
create table ops.draft (
  account uuid not null,
  key text not null,
  body json not null,
  version integer not null default 1,
  saved_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  primary key (account, key)
);
create index draft_expires on ops.draft (expires_at);

grant select, insert, update, delete on ops.document, ops.draft to vinhdanh_app;
