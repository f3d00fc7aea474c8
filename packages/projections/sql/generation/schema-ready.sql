select to_regclass('read.projection') is not null as "ready"
