#!/usr/bin/env bash
# Brings a broker's topics and access lists to what deploy/kafka says. Safe to run again: missing topics are made,
# settings of existing ones are set anew, access lists are added. It never deletes: a topic or a right that is gone
# from the files stays at the broker until somebody takes it away by hand.
#
#   apply.sh --print FOLDER        only say what would be asked for (the build compares this with the files)
#   apply.sh FOLDER                do it, against $BOOTSTRAP as admin with $KAFKA_ADMIN_PASSWORD
set -euo pipefail

print_topics() { # NAME PARTITIONS key=value,key=value
    awk '
        $1 == "-" && $2 == "name:" { name = $3 }
        $1 == "partitions:"        { partitions = $2 }
        $1 == "config:"            {
            sub(/^[^{]*\{/, ""); sub(/\}.*$/, ""); gsub(/: /, "="); gsub(/, */, ",")
            print name, partitions, $0
        }' "$1/topics.yaml"
}

print_rights() { # PRINCIPAL write|read|group NAME
    awk '
        function each(text, right,    n, i, items) {
            sub(/^[^\[]*\[/, "", text); sub(/\].*$/, "", text); gsub(/[ "]/, "", text)
            n = split(text, items, ",")
            for (i = 1; i <= n; i++) if (items[i] != "") print who, right, items[i]
        }
        /^ *#/                      { next }
        $1 == "-" && $2 == "name:"  { who = $3; right = ""; next }
        $1 == "write:"              { right = "write" }
        $1 == "read:"               { right = "read" }
        $1 == "groups:"             { right = "group" }
        /:.*\[/                     { each($0, right); next }
        $1 == "-"                   { print who, right, $2 }' "$1/acls.yaml"
}

if [ "${1:-}" = --print ]; then
    print_topics "$2" | sed 's/^/topic /'
    print_rights "$2" | sed 's/^/right /'
    exit 0
fi

folder=$1
kafka=/opt/kafka/bin
umask 077
client=$(mktemp)
trap 'rm -f "$client"' EXIT
cat >"$client" <<CONFIG
security.protocol=SASL_PLAINTEXT
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="$KAFKA_ADMIN_PASSWORD";
CONFIG
to=(--bootstrap-server "$BOOTSTRAP" --command-config "$client")
export KAFKA_HEAP_OPTS="-Xmx128m" KAFKA_JVM_PERFORMANCE_OPTS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"

present=$("$kafka/kafka-topics.sh" "${to[@]}" --list)
while read -r name partitions settings; do
    if grep -qxF "$name" <<<"$present"; then
        "$kafka/kafka-configs.sh" "${to[@]}" --alter --entity-type topics --entity-name "$name" --add-config "$settings" >/dev/null
        echo "topic $name: settings renewed"
    else
        configs=()
        for setting in ${settings//,/ }; do configs+=(--config "$setting"); done
        "$kafka/kafka-topics.sh" "${to[@]}" --create --topic "$name" --partitions "$partitions" \
            --replication-factor "${REPLICAS:-1}" "${configs[@]}" >/dev/null
        echo "topic $name: made"
    fi </dev/null
done < <(print_topics "$folder")

# One call per principal and kind of right. A reader or writer may also describe what it reads or writes.
print_rights "$folder" | awk '{ list[$1 " " $2] = list[$1 " " $2] " " $3 } END { for (key in list) print key list[key] }' |
    while read -r who right names; do
        resources=()
        for name in $names; do
            if [ "$right" = group ]; then resources+=(--group "$name"); else resources+=(--topic "$name"); fi
        done
        case $right in
            write) operations=(--operation Write --operation Describe) ;;
            read) operations=(--operation Read --operation Describe) ;;
            group) operations=(--operation Read --resource-pattern-type prefixed) ;;
        esac
        "$kafka/kafka-acls.sh" "${to[@]}" --add --allow-principal "User:$who" "${operations[@]}" "${resources[@]}" \
            </dev/null >/dev/null
    done
echo "topics and access lists are in place"
