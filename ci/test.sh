#!/usr/bin/env bash
# Everything that must hold, in the order in which it fails fastest. Needs Rust; make, a C compiler, python3, node and Chromium are
# installed where they are missing (Debian).
# Each dependency is compiled once a profile: clippy, tests and docs share `dev`, the program is `release`.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*"; }

if ! command -v python3 >/dev/null; then
  step "python3 is missing: installing it"
  apt-get update -q && apt-get install -y -q python3
fi
if ! command -v make >/dev/null || ! command -v cc >/dev/null; then
  step "a C compiler or make is missing: installing them"
  apt-get update -q && apt-get install -y -q build-essential
fi
for part in rustfmt clippy; do
  cargo "$part" --version >/dev/null 2>&1 || cargo "${part/rustfmt/fmt}" --version >/dev/null 2>&1 || rustup component add "$part"
done

step "format"
cargo fmt --all --check

step "lints"
cargo clippy --locked --all-targets -- -D warnings

step "tests: unit, property, in process, golden"
cargo test --locked

step "documentation"
RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --document-private-items

step "release build"
cargo build --locked --release

step "check of the bundled data"
target/release/participation-atlas check

step "smoke test of the release program"
bash ci/smoke.sh target/release/participation-atlas
step "feeds against RFC 4287"
bash ci/feeds.sh target/release/participation-atlas
step "exports, read by other programs"
bash ci/exports.sh target/release/participation-atlas
step "the site as files, every link followed"
bash ci/copy.sh target/release/participation-atlas
step "pictures before other eyes"
bash ci/pictures.sh target/release/participation-atlas
step "editions in real processes: killed writers, shared directories, swaps under load"
bash ci/editions.sh target/release/participation-atlas 10 10
step "notices: streams and webhooks in real processes"
bash ci/notices.sh target/release/participation-atlas
step "pages as those read them who pass them on"
bash ci/embeds.sh target/release/participation-atlas
step "the API, as programs of others speak it"
bash ci/api.sh target/release/participation-atlas
step "a real browser against the server"
bash ci/browser.sh target/release/participation-atlas
printf '\nAll of it holds.\n'
