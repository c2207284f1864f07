#!/usr/bin/env bash
# README's table of dependencies and the list in ./dev name the same packages.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/sources.sh"
installed=$(./dev install --list | sort -u)
documented=$(sed -n '/^## Dependencies/,/^## /s/^| *\(`[^|]*`\) *|.*/\1/p' README.md | tr -d '`' | tr -s ' ' '\n' | sort -u)
[[ -n $installed ]] || { echo "./dev install --list names nothing"; exit 2; }
diff --label './dev' <(echo "$installed") --label 'README.md, Dependencies' <(echo "$documented") -u
