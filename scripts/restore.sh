#!/usr/bin/env bash
# usage: restore.sh FILE
#        restore.sh --mail-again
# Fills an empty database from a file that backup.sh wrote, in one transaction; the application must not run. The
# connection comes from PostgreSQL's own variables (PGHOST, PGPORT, PGUSER, PGDATABASE, PGPASSFILE).
# Afterwards no mail leaves: what waited is held back, and so is every new mail, for nobody knows what people have got
# since the backup. Start the application with the key file of the unions' drafts, look through the outbox, release what
# should go, and then say --mail-again.
set -euo pipefail
help() { sed -n '2,9s/^# //p' "$0" >&2; exit 2; }
[[ $# -eq 1 ]] || help
ask() { psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --command="$1"; }

if [[ $1 == --mail-again ]]; then
  ask "delete from mail_stop"
  echo "new mail goes out again; what is held stays held until somebody releases it"
  exit 0
fi
[[ $1 != -* ]] || help

file=$1
[[ -r $file && -r $file.sha256 ]] || { echo "restore: $file and $file.sha256 must both be there" >&2; exit 2; }
(cd "$(dirname "$file")" && sha256sum --check --quiet "$(basename "$file").sha256") \
  || { echo "restore: $file is not the file that was written; nothing was changed" >&2; exit 3; }
tables=$(ask "select count(*) from information_schema.tables where table_schema = current_schema()")
[[ $tables -eq 0 ]] || { echo "restore: the database has $tables tables; give it an empty one" >&2; exit 3; }

{
  pg_restore --no-owner --no-privileges --file=- "$file"
  # the dump leaves the search path empty
  echo "set search_path = public;"
  echo "update outbox_mail set state = 'HELD', claimed_at = null, claim_id = null where state in ('NEW', 'CLAIMED');"
  echo "insert into mail_stop (since) select now() where not exists (select 1 from mail_stop);"
} | psql --no-psqlrc --quiet --single-transaction --set=ON_ERROR_STOP=1 --output=/dev/null
echo "restored; mail is held back until you say: $0 --mail-again"
