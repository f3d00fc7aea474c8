select i.incarnation, i.reason, i.started_at as "startedAt"
from ops.lift_effects_hold($1) i
order by i.incarnation
-- $1 = "6f1a3c70-0000-4000-8000-000000000002"
