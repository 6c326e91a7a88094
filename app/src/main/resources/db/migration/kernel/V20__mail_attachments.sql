-- A file that goes out with a letter; forgotten once the letter was sent.
create table kernel.mail_attachment (
    mail_id uuid primary key references kernel.mail on delete cascade,
    name text not null,
    type text not null,
    content bytea not null
);
