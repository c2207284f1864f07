#!/usr/bin/env bash
# clang_tidy.sh --all | --changed [--seconds N] BUILD: clang-tidy-16 with the project's .clang-tidy.
# --changed: what differs from where the branch left origin/main, or on main from the last commit but one, with all
# that is not committed; for a header the .cpp of its name. --seconds: begins no file after that time; what was left
# out is named.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/sources.sh"
scope=$1 seconds=0
shift
if [[ ${1:-} == --seconds ]]; then
    seconds=$2
    shift 2
fi
build=$1

changed_files() {
    local base
    base=$(git merge-base HEAD origin/main 2>/dev/null) || base=
    if [[ -z $base || $base == "$(git rev-parse HEAD)" ]]; then
        base=$(git rev-parse --verify --quiet HEAD~1) || base=HEAD # a shallow clone knows no parent
    fi
    git diff --name-only --diff-filter=d "$base" -- '*.h' '*.cpp'
    git ls-files --others --exclude-standard -- '*.h' '*.cpp'
}

# Only what this build compiles can be read with its flags.
compiled() {
    while IFS= read -r file; do
        file=${file%.h}
        file=${file%.cpp}.cpp
        if grep -qF "\"file\": \"$root/$file\"" "$build/compile_commands.json"; then
            printf '%s\n' "$file"
        fi
    done | sort -u
}

if [[ $scope == --all ]]; then
    mapfile -t files < <(project_files '*.cpp' | compiled)
elif git rev-parse --verify --quiet HEAD >/dev/null; then
    mapfile -t files < <(changed_files | compiled)
else
    echo "no git history: nothing is known to have changed"
    exit 0
fi

export build seconds
left_out=$(mktemp)
export left_out
trap 'rm -f "$left_out"' EXIT
started=$(date +%s)
export started
status=0
((${#files[@]} == 0)) || printf '%s\0' "${files[@]}" | xargs -0 -n1 -P"$(nproc)" bash -c '
    if ((seconds > 0 && $(date +%s) - started >= seconds)); then
        echo "$1" >>"$left_out"
        exit 0
    fi
    # Switches that only GCC knows, and counts of what was suppressed in headers of packages, are of no interest.
    output=$(clang-tidy-16 --quiet --extra-arg=-Wno-unknown-warning-option -p "$build" "$1" 2>&1) || { printf "%s\n" "$output" | grep -v "warnings\? generated"; exit 1; }
' tidy || status=1
echo "${#files[@]} files, $(wc -l <"$left_out") of them left out for lack of time"
sed 's/^/left out: /' "$left_out"
exit $status
