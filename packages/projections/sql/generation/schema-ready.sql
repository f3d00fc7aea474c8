select to_regclass('read.projection') is not null and to_regproc('read.fold') is not null as "ready"
