select a.kind, a.version, a.recorded_at as "recordedAt", a.command
from log.append(
  p_register => $1::text, p_stream => $2::text, p_expected => $3::integer, p_entry => $4::text,
  p_live => $5::boolean, p_next => $6::timestamptz, p_touches => $7::boolean, p_take => $8::text[],
  p_release => $9::text[], p_commands => $10::uuid[], p_command_actors => $11::text[],
  p_hashes => $12::text[], p_from => $13::integer[], p_to => $14::integer[], p_events => $15::uuid[],
  p_types => $16::text[], p_schemas => $17::integer[], p_causes => $18::uuid[], p_actors => $19::text[],
  p_roles => $20::text[], p_units => $21::text[], p_grants => $22::text[], p_behalf => $23::text[],
  p_policies => $24::text[], p_occurred => $25::timestamptz[], p_facts => $26::json[],
  p_commitments => $27::json[], p_personal => $28::json, p_owed => $29::json, p_beside => $30::text[],
  p_beside_versions => $31::integer[]
) a
