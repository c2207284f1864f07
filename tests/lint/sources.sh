# shellcheck shell=bash
# Sourced by the lints: which files are the project's. RUHU_ROOT, for the lints' own test, is another tree.
root=${RUHU_ROOT:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)}
cd "$root" || exit 2

# Files of the project whose paths match a pattern (find -path, e.g. '*.cpp'), one a line, relative to the root:
# what git tracks or would track; without git everything but build folders.
project_files() {
    if git -C "$root" rev-parse --is-inside-work-tree >/dev/null 2>&1 && [[ -e $root/.git ]]; then
        git -C "$root" -c core.quotePath=false ls-files --cached --others --exclude-standard | sort -u
    else
        find . \( -name .git -o -path ./build -o -name .cache \) -prune -o -type f -printf '%P\n' | sort
    fi | while IFS= read -r path; do
        local pattern
        for pattern in "$@"; do
            # shellcheck disable=SC2053 # the right side is a pattern
            if [[ $path == $pattern && -f $path ]]; then
                printf '%s\n' "$path"
                break
            fi
        done
    done
}

# A program of Qt's own folder, which is not in PATH.
qt_tool() {
    printf '%s/%s\n' "$(qtpaths6 --query QT_HOST_BINS)" "$1"
}
