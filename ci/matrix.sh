#!/usr/bin/env bash
# Every kind of page in each language, light, dark, in forced colours, spaced and without a script, at 320 and 1440 px,
# before axe-core; every link; and Lighthouse as a telephone on a front page, a state and a county. Some 15 minutes. Then the
# whole site as files, twice, with every link of it followed.
# Usage: ci/matrix.sh [program]. Not a part of ci/test.sh: Lighthouse measures time, and machines differ.
set -euo pipefail
cd "$(dirname "$0")/.."
. ci/serving.sh
tools
editions "${1:-target/release/participation-atlas}"
serve "${1:-target/release/participation-atlas}" serve --state "$state"
node ci/browser/pages.mjs "$address" matrix
node ci/browser/links.mjs "$address" all
export CHROME_PATH=$CHROMIUM
for page in / /es/ /states/il /counties/17031-cook-county; do
  report=$(mktemp)
  ci/browser/node_modules/.bin/lighthouse "$address$page" --quiet --output json --output-path "$report" \
    --only-categories performance,accessibility,best-practices,seo \
    --chrome-flags="--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
  node -e '
    const { categories } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    const scores = Object.values(categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`);
    console.log(`Lighthouse, ${process.argv[2]}: ${scores.join(", ")}`);' "$report" "$page"
  rm -f "$report"
done
bash ci/copy.sh "${1:-target/release/participation-atlas}" whole
