-- Mails of installations without a mail server, for /dev/mailbox; empty in production. Unlogged: a
-- crash may lose them, and no backup carries them.
create unlogged table dev_mails (
  id uuid primary key,
  sent_at timestamptz not null,
  sender text not null,
  receiver text not null,
  language text,
  subject text not null,
  html text,
  body text not null
);
create index dev_mails__sent_at on dev_mails (sent_at);
