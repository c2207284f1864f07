#!/usr/bin/env bash
# Every C++ file is as clang-format-16 writes it (./dev format writes them so).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/sources.sh"
mapfile -t files < <(project_files '*.h' '*.cpp')
((${#files[@]})) || { echo "no C++ files found: nothing was checked"; exit 2; }
clang-format-16 --dry-run -Werror --ferror-limit=1 --style=file "${files[@]}"
echo "${#files[@]} files"
