#!/usr/bin/env bash
# Builds the image of this folder, runs it as a cautious operator would, and checks what it promises. One line for each check.
# shellcheck disable=SC2016,SC2317 # what the container's shell expands, and functions called by their name
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'TEXT'
Usage: deploy/try-image.sh
  ENGINE         podman or docker (what is there)
  IMAGE          the name that the image gets (localhost/back-pain-guidance:try)
  BASE           what it is built on, to tell our layers from the others (node:24-slim)
  NETWORK        bridge, or host where the engine cannot make networks (bridge)
  BUILD_OPTIONS, RUN_OPTIONS   more options for build and run, with spaces between them
  REQUESTS       how often each kind is asked over each of four connections before memory is read (250)
TEXT
}
if [ $# -gt 0 ]; then usage; exit 2; fi

engine=${ENGINE:-$(command -v podman || command -v docker || true)}
if [ -z "$engine" ]; then echo 'neither podman nor docker is here' >&2; exit 2; fi
image=${IMAGE:-localhost/back-pain-guidance:try}
base=${BASE:-node:24-slim}
network=${NETWORK:-bridge}
requests=${REQUESTS:-250}
read -ra build_options <<<"${BUILD_OPTIONS:-}"
# Podman's own format knows no health check.
[ "${engine##*/}" != podman ] || build_options+=(--format=docker)
read -ra run_options <<<"${RUN_OPTIONS:-}"
name=back-pain-guidance-try-$$
folder=$(mktemp -d)
trap '"$engine" rm -f "$name" >/dev/null 2>&1 || true; "$engine" rmi -f "$image-again" >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT

failed=0
ok() { echo "ok     $1"; }
not_ok() { echo "FAILED $1"; failed=1; }
# check <what> <command …>
check() { local what=$1; shift; if "$@" >"$folder/said" 2>&1; then ok "$what"; else not_ok "$what"; sed 's/^/       /' "$folder/said" | head -n 20; fi; }
# same <what> <wanted> <seen>
same() { if [ "$2" = "$3" ]; then ok "$1: $3"; else not_ok "$1: $3 (wanted $2)"; fi; }
# until_true <command …>: for twenty seconds at most
until_true() { local end=$((SECONDS + 20)); until "$@" >/dev/null 2>&1; do [ $SECONDS -lt $end ] || return 1; sleep 0.1; done; }

inside() { "$engine" exec "$name" "$@"; }
inspect() { "$engine" inspect --format "$1" "$name"; }
status() { curl -s -o /dev/null -w '%{http_code}' --max-time 10 "$origin$1"; }
alive() { [ "$(status /health/live)" = 200 ]; }
healthcheck() { if [ "${engine##*/}" = podman ]; then "$engine" healthcheck run "$name"; else [ "$(inspect '{{.State.Health.Status}}')" = healthy ]; fi; }

free_port() {
  local port
  while port=$((20000 + RANDOM % 10000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

start() {
  if [ "$network" = host ]; then
    port=$(free_port)
    local where=(--network=host -e HOST=127.0.0.1 -e "PORT=$port")
  else
    local where=(-p 127.0.0.1::3000)
  fi
  "$engine" run -d --name "$name" "${where[@]}" --read-only --cap-drop=ALL --security-opt=no-new-privileges --memory=320m --memory-swap=320m \
    --pids-limit=64 --health-interval=2s --health-retries=1 -e RATE_LIMIT_MAX=1000000 "${run_options[@]}" "$image" >/dev/null
  [ "$network" = host ] || port=$("$engine" port "$name" 3000 | sed -n 's/.*://p;q')
  origin=http://127.0.0.1:$port
  until_true alive
}

build() { "$engine" build "${build_options[@]}" "$@" . >"$folder/build" 2>&1 || { tail -n 30 "$folder/build"; not_ok 'the image is built'; exit 1; }; }

build -t "$image"
ok 'the image is built'

# What is in it.
layers() { "$engine" inspect --format '{{range .RootFS.Layers}}{{println .}}{{end}}' "$1" | sed '/^$/d'; }
size() { "$engine" image inspect --format '{{.Size}}' "$1"; }
megabytes() { awk -v bytes="$1" 'BEGIN { printf "%.1f MB", bytes / 1e6 }'; }
ok "size: $(megabytes "$(size "$image")") in all, $(megabytes $(($(size "$image") - $(size "$base")))) ours; $(layers "$image" | wc -l) layers, $(($(layers "$image" | wc -l) - $(layers "$base" | wc -l))) ours"
build --no-cache -t "$image-again"
check 'built again from nothing, every layer is the same' diff <(layers "$image") <(layers "$image-again")

if ! start; then "$engine" logs "$name" | tail -n 20; not_ok 'it starts'; exit 1; fi
ok 'it starts, read-only, without capabilities, in 320 MB without swap, with 64 processes at most'

# Who it is, and what it can do.
of_process() { inside sed -n "s/^$1:[[:space:]]*\([^[:space:]]*\).*/\1/p" /proc/1/status; }
same 'process 1 is the server' 'node build/server.js' "$(inside cat /proc/1/cmdline | tr '\0' ' ' | sed 's/ $//')"
same 'it runs as' 1000 "$(of_process Uid)"
same 'its capabilities' 0000000000000000 "$(of_process CapEff)"
same 'the most it could get' 0000000000000000 "$(of_process CapBnd)"
same 'no new privileges' 1 "$(of_process NoNewPrivs)"
check 'the root file system is read-only' inside grep -qE '^[^ ]+ / [^ ]+ ro[, ]' /proc/mounts
check 'the memory limit holds' inside sh -c 'test "$(cat /sys/fs/cgroup/memory.max 2>/dev/null || cat /sys/fs/cgroup/memory/memory.limit_in_bytes)" = 335544320'
check 'the limit on processes holds' inside sh -c 'test "$(cat /sys/fs/cgroup/pids.max 2>/dev/null || cat /sys/fs/cgroup/pids/pids.max)" = 64'

# Looked at without a read-only root, so that what could be written shows.
lone() { "$engine" run --rm --no-healthcheck "${network_of_lone[@]}" "${run_options[@]}" "$image" "$@"; }
network_of_lone=(--network=none)
[ "$network" != host ] || network_of_lone=(--network=host)
same 'files in /app that its user could write' '' "$(lone find /app -writable ! -type l)"
same 'elsewhere, but for places made for it' '' "$(lone find / -xdev -writable ! -type l ! -path '/proc*' ! -path '/dev*' ! -path '/sys*' ! -path '/tmp' ! -path '/var/tmp' ! -path '/run/lock' ! -path '/home/node*' 2>/dev/null | head -n 5)"
same 'the folders of /app' 'build data openapi' "$(lone sh -c 'cd /app && echo */' | sed 's#/##g')"
same 'sources, maps, tests, packages or settings of npm' '' "$(lone find /app -name '*.ts' ! -name '*.d.ts' -o -name '*.map' -o -name 'test' -o -name node_modules -o -name '.*' -o -name 'package-lock.json')"
same 'secrets in files' '' "$(lone grep -rlE -- '-----BEGIN [A-Z ]*PRIVATE KEY|_authToken|AKIA[0-9A-Z]{16}' /app || true)"
same 'secrets in the environment or history' '' "$("$engine" history --no-trunc "$image" | grep -iE 'token|password|secret' || true)"
check 'licence texts and bill of materials are in it' lone sh -c 'grep -q "^fastify 5" build/LICENSES.txt && grep -q pkg:npm/fastify@ build/sbom.cdx.json && test -s build/swagger-ui/swagger-ui-bundle.js.LICENSE.txt && test -s LICENSE && test -s data/LICENSE'

# What it answers.
for path in /v1 /docs /openapi.json /health/ready /docs/swagger-ui-bundle.js; do same "$path" 200 "$(status $path)"; done
same '/v1/causes/nothing' 404 "$(status /v1/causes/nothing)"

# ask <what> <curl options …> <path>: so many times over each of four connections; who is turned away for the moment asks again
ask() {
  local what=$1 path=${*: -1}
  local options=("${@:2:$#-2}")
  local seen
  seen=$({ for _ in 1 2 3 4; do curl -s -o /dev/null -w '%{http_code}\n' --retry 10 --max-time 120 "${options[@]}" "$origin$path#[1-$requests]" & done; wait; } | sort | uniq -c | xargs)
  same "$what" "$((4 * requests)) 200" "$seen"
}
json='Content-Type: application/json'
ask 'the guide, brotli' -H 'Accept-Encoding: br' /v1/guide
ask 'an item as Markdown' /v1/causes/arthritis.md
ask 'search' '/v1/search?q=slipd%20disk'
ask 'screening' -H "$json" -d '{"text":"my leg is numb and I cannot feel when I need to pee"}' /v1/screening
ask 'a walking plan' '/v1/walking-plan?comfortableMinutes=10&redFlags=none&screenedOn=2027-01-02&notFor=none'
ask 'a tool over MCP' -H "$json" -H 'Accept: application/json, text/event-stream' -d '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search_guidance","arguments":{"question":"slipped disk"}}}' /mcp
ask 'metrics' /metrics
peak() { inside sh -c 'cat /sys/fs/cgroup/memory.peak 2>/dev/null || cat /sys/fs/cgroup/memory/memory.max_usage_in_bytes'; }
anonymous() { inside sh -c 'sed -n "s/^\(anon\|rss\) //p" /sys/fs/cgroup/memory.stat /sys/fs/cgroup/memory/memory.stat 2>/dev/null'; }
ok "memory at its peak: $(megabytes "$(peak)") of 335.5 MB counted by the kernel with files it may forget; $(megabytes "$(anonymous)") now without them"
same 'it was never killed for memory' false "$(inspect '{{.State.OOMKilled}}')"

# Whether it is well.
check 'the health check says healthy' until_true healthcheck
"$engine" kill --signal STOP "$name" >/dev/null
not_healthy() { ! healthcheck; }
check 'stopped with SIGSTOP: unhealthy' until_true not_healthy
"$engine" kill --signal CONT "$name" >/dev/null
check 'and again: healthy' until_true healthcheck

# How it ends.
ended() { [ "$(inspect '{{.State.Running}}')" = false ]; }
"$engine" kill --signal KILL "$name" >/dev/null
check 'SIGKILL ends it' until_true ended
"$engine" start "$name" >/dev/null
[ "$network" = host ] || origin=http://127.0.0.1:$("$engine" port "$name" 3000 | sed -n 's/.*://p;q')
check 'and it starts again' until_true alive
began=$(date +%s%N)
"$engine" kill --signal TERM "$name" >/dev/null
check 'SIGTERM ends it' until_true ended
took=$((($(date +%s%N) - began) / 1000000))
same 'with' 0 "$(inspect '{{.State.ExitCode}}')"
# It drains for a second first.
if [ $took -le 3000 ]; then ok "within three seconds: $took ms"; else not_ok "within three seconds: $took ms"; fi
exit $failed
