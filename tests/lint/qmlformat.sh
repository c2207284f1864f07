#!/usr/bin/env bash
# Every QML file is as qmlformat writes it (./dev format writes them so).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/sources.sh"
qmlformat=$(qt_tool qmlformat)
count=0 wrong=0
while IFS= read -r file; do
    count=$((count + 1))
    diff -u --label "$file" --label "$file as qmlformat writes it" "$file" <("$qmlformat" "$file") ||
        wrong=$((wrong + 1))
done < <(project_files '*.qml')
echo "$count files, $wrong differ"
((wrong == 0))
