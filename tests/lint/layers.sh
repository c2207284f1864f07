#!/usr/bin/env bash
# layers.sh RUHU_LINT: layers, borders, hidden inputs and ID numbers, over every file of the project.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/sources.sh"
project_files '*' | "$1" "$root"
