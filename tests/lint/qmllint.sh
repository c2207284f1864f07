#!/usr/bin/env bash
# qmllint.sh BUILD: no warning in any QML file. Files of a module are linted by the build's own target, which knows
# the module's types; those outside (tests) against the built modules.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/sources.sh"
build=$1
if ninja -C "$build" -t query all_qmllint >/dev/null 2>&1; then
    ninja -C "$build" all_qmllint
fi
mapfile -t loose < <(project_files '*.qml' | while IFS= read -r file; do
    # A module's file stands below a folder whose list declares the module.
    folder=$(dirname "$file")
    while [[ $folder != . ]] && ! grep -qs qt_add_qml_module "$folder/CMakeLists.txt"; do
        folder=$(dirname "$folder")
    done
    [[ $folder == . ]] && printf '%s\n' "$file"
done)
((${#loose[@]} == 0)) || "$(qt_tool qmllint)" -I "$build/qml" "${loose[@]}"
echo "${#loose[@]} files outside modules"
