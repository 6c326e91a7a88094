-- Assessments of how projects are run. A model is data in versions; what an assessment found is kept as it was published.
create table assurance.model (
    id uuid primary key,
    key text not null unique,
    family_id uuid not null,
    name text not null,
    number int not null check (number > 0),
    state text not null check (state in ('DRAFT', 'IN_FORCE', 'SUPERSEDED')),
    rule text not null check (rule in ('STAGED', 'MEAN')),
    purpose text not null,
    origin text not null,
    body jsonb not null,
    in_force_on date,
    version int not null default 1,
    unique (family_id, number)
);

-- Which parts of a model mean the same as which parts of another.
create table assurance.model_mapping (
    now_id uuid not null references assurance.model,
    prior_id uuid not null references assurance.model,
    pairs jsonb not null,
    note text not null,
    made_by uuid not null,
    made_on date not null,
    primary key (now_id, prior_id),
    check (now_id <> prior_id)
);

create table assurance.assessment (
    id uuid primary key,
    key text not null unique,
    title text not null,
    model_id uuid not null references assurance.model,
    purpose text not null check (purpose in ('BASELINE', 'PLANNING', 'PERIODIC', 'AD_HOC')),
    scope text not null check (scope in ('ORGANISATION', 'OFFICE', 'PROJECT')),
    scope_id uuid,
    state text not null check (state in ('PLANNED', 'COLLECTING', 'SCORING', 'MODERATION', 'PUBLISHED', 'COMPARED',
        'CANCELLED')),
    sponsor_id uuid,
    lead_id uuid not null,
    deadline date not null,
    is_anonymous boolean not null,
    targets jsonb not null,
    prior_id uuid references assurance.assessment,
    result jsonb,
    summary text,
    published_on date,
    version int not null default 1,
    check ((scope = 'ORGANISATION') = (scope_id is null)),
    check ((published_on is not null) = (state in ('PUBLISHED', 'COMPARED'))),
    check ((published_on is null) = (result is null))
);
create index on assurance.assessment (scope_id);

-- Who is asked. The voice leads to the answers; an anonymous assessment keeps none.
create table assurance.respondent (
    assessment_id uuid not null references assurance.assessment on delete cascade,
    person_id uuid not null,
    voice_id uuid unique,
    is_done boolean not null default false,
    primary key (assessment_id, person_id)
);
create index on assurance.respondent (person_id) where not is_done;

-- What a voice said to a question; without a value it could not say.
create table assurance.answer (
    assessment_id uuid not null references assurance.assessment on delete cascade,
    voice_id uuid not null,
    question text not null,
    value int check (value between 0 and 9),
    evidence text,
    primary key (voice_id, question)
);
create index on assurance.answer (assessment_id);

-- What those who moderated agreed on.
create table assurance.verdict (
    assessment_id uuid not null references assurance.assessment on delete cascade,
    question text not null,
    value int not null check (value between 0 and 9),
    reason text not null,
    made_by uuid not null,
    primary key (assessment_id, question)
);

-- What is done about what was found.
create table assurance.plan_item (
    id uuid primary key,
    key text not null unique,
    assessment_id uuid not null references assurance.assessment,
    dimension text not null,
    question text,
    title text not null,
    owner_id uuid,
    due date,
    state text not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    sent_to text,
    version int not null default 1
);
create index on assurance.plan_item (assessment_id);

create function assurance.keep_published() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.published_on is not null then
            raise exception 'a published assessment stays: %', old.key;
        end if;
        return old;
    end if;
    if old.published_on is not null and (new.result, new.published_on, new.model_id, new.title, new.targets, new.summary)
        is distinct from (old.result, old.published_on, old.model_id, old.title, old.targets, old.summary) then
        raise exception 'a published assessment stays as it is: %', old.key;
    end if;
    return new;
end $$;
create trigger keep_published before update or delete on assurance.assessment
    for each row execute function assurance.keep_published();

create function assurance.keep_answered() returns trigger language plpgsql as $$
begin
    if exists (select from assurance.assessment a where a.published_on is not null
        and a.id = case when tg_op = 'DELETE' then old.assessment_id else new.assessment_id end) then
        raise exception 'what a published assessment rests on stays as it is';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_answered before insert or update or delete on assurance.answer
    for each row execute function assurance.keep_answered();
create trigger keep_verdict before insert or update or delete on assurance.verdict
    for each row execute function assurance.keep_answered();
