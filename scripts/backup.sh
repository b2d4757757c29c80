#!/usr/bin/env bash
# usage: backup.sh FOLDER
# Writes the whole database into FOLDER as one file with its checksum beside it, while the application runs. The
# connection comes from PostgreSQL's own variables (PGHOST, PGPORT, PGUSER, PGDATABASE, PGPASSFILE).
# The key of the unions' drafts is not in it, on purpose: keep that file somewhere else, for without it no draft can be
# read again, and with it nobody needs a password.
set -euo pipefail
umask 077
[[ $# -eq 1 ]] || { sed -n '2,6s/^# //p' "$0" >&2; exit 2; }
folder=$1
[[ -d $folder ]] || { echo "backup: no folder $folder" >&2; exit 2; }
name="vp-samverkan-$(date -u +%Y%m%dT%H%M%SZ).dump"
unfinished="$folder/.$name.part"
trap 'rm -f "$unfinished"' EXIT
pg_dump --format=custom --no-owner --no-privileges --file="$unfinished"
# a file that cannot be listed cannot be restored
pg_restore --list "$unfinished" >/dev/null
mv "$unfinished" "$folder/$name"
(cd "$folder" && sha256sum "$name" >"$name.sha256")
echo "$folder/$name"
