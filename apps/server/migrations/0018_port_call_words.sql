-- What a search of port calls looks through, folded once and not for each search.

alter table port_calls add column words text collate "C" not null
  generated always as (search_text(reference || ' ' || coalesce(terminal, ''))) stored;
comment on column port_calls.words is 'Reference and terminal without case and accents. What is found by vessel and port is looked up there';
