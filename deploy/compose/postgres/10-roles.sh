#!/usr/bin/env bash
# Runs once, when a database server starts on an empty volume. For every name in PARLEY_DATABASES it makes a database
# and two roles: NAME_owner, who owns the tables and migrates them, and NAME, who reads and writes rows and no more.
# A service can open its own database and no other.
set -euo pipefail

password_of() { # intake_owner -> $INTAKE_OWNER_PASSWORD
    local variable="${1^^}_PASSWORD"
    printf '%s' "${!variable:?$variable is not set}"
}

for name in $PARLEY_DATABASES; do
    psql -v ON_ERROR_STOP=1 --no-psqlrc --quiet --username "$POSTGRES_USER" --dbname postgres \
        -v name="$name" -v owner="${name}_owner" \
        -v app_password="$(password_of "$name")" -v owner_password="$(password_of "${name}_owner")" <<'SQL'
CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';
CREATE ROLE :"name" LOGIN PASSWORD :'app_password' IN ROLE pg_read_all_data, pg_write_all_data;
CREATE DATABASE :"name" OWNER :"owner" TEMPLATE template0 ENCODING 'UTF8';
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE :"name" TO :"name";
SQL
done

# The built-in databases hold nothing; still, only the administrator opens them.
psql -v ON_ERROR_STOP=1 --no-psqlrc --quiet --username "$POSTGRES_USER" --dbname postgres <<'SQL'
REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC;
SQL
