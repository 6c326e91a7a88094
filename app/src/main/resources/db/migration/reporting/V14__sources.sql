-- What the files of one source share in their names: letters without months and numbers.
create function reporting.source_stem(file text) returns text language sql immutable as $$
    select regexp_replace(lower(file), '\m(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|[^a-z]+', '', 'g')
$$;
create index on reporting.project_fact
    (coalesce(source_system, ''), reporting.source_stem(source_file), facts_as_of, source_file)
    where source_file is not null and not is_archived;
