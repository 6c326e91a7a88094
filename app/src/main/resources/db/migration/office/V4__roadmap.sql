-- The roadmap as it was agreed at a day: what stood on it then, and when it is looked at again.
create table office.roadmap (
    id uuid primary key,
    office_id uuid not null references office.office on delete cascade,
    number int not null check (number > 0),
    note text not null,
    review_on date not null,
    adopted_on date not null,
    adopted_by uuid not null,
    entries jsonb not null,
    unique (office_id, number),
    check (review_on > adopted_on)
);
