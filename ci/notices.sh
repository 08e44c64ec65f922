#!/usr/bin/env bash
# Notices with real processes, read by programs that nobody here wrote: a stream by httpx-sse and by Chromium's EventSource, cut
# again and again; webhooks by the library of Standard Webhooks, at an address of the public network that exists on this machine
# alone, with servers that are killed. Usage: ci/notices.sh PROGRAM
set -euo pipefail
cd "$(dirname "$0")/.."
. ci/serving.sh

tools
need ip=iproute2 openssl=openssl unshare=util-linux
of_python notices
export PYTHONPATH=ci
program=$(realpath "${1:?which program}")
"$room/bin/python" ci/notices/streams.py "$program"

# The policy of the network has no exception, so the network is one of its own: a name, its public address, its certificate.
if ! unshare --net --mount true 2>/dev/null; then
  echo "NOT TRIED: webhooks of a real process need a network of their own, which this user may not make (try as root)"
  exit 0
fi
unshare --net --mount bash -euo pipefail -s "$program" "$room" <<'INSIDE'
at=$(mktemp -d)
trap 'rm -rf "$at"' EXIT
ip link set lo up
ip addr add 93.184.216.34/32 dev lo
echo "93.184.216.34 hooks.example.com" >"$at/hosts"
mount --bind "$at/hosts" /etc/hosts
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=test -keyout "$at/ca.key" -out "$at/ca.pem" \
  -addext basicConstraints=critical,CA:TRUE 2>/dev/null
openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=hooks.example.com -keyout "$at/key.pem" -out "$at/asked.csr" 2>/dev/null
openssl x509 -req -in "$at/asked.csr" -CA "$at/ca.pem" -CAkey "$at/ca.key" -CAcreateserial -days 1 -out "$at/cert.pem" \
  -extfile <(echo subjectAltName=DNS:hooks.example.com) 2>/dev/null
SSL_CERT_FILE="$at/ca.pem" "$2/bin/python" ci/notices/webhooks.py "$1" "$at/cert.pem" "$at/key.pem"
INSIDE
