#!/usr/bin/env bash
# tst_refuses.sh RUHU_LINT BUILD: the lints refuse what they are there to refuse, in a tree made for it, and pass a
# clean one; so none of them can stop working unnoticed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(cd "$here/../.." && pwd)
lint=$1 build=$2
tree=$(mktemp -d) output=$(mktemp)
trap 'rm -rf "$tree" "$output"' EXIT
export RUHU_ROOT=$tree
failed=0

# expect WORDS WHAT COMMAND…: the command passes (WORDS is "pass") or fails saying WORDS.
expect() {
    local wanted=$1 what=$2 got=pass
    shift 2
    "$@" >"$output" 2>&1 || got=refused
    [[ $got == pass ]] || ! grep -q -e "$wanted" "$output" || got=$wanted
    if [[ $got == "$wanted" ]]; then
        echo "ok: $what"
    else
        failed=1
        echo "FAILED: $what (wanted $wanted, got $got)"
        cat "$output"
    fi
}

cp "$project/.clang-format" "$project/.qmllint.ini" "$tree"
mkdir -p "$tree/shared/base" "$tree/tests"
printf 'int one();\n' >"$tree/shared/base/one.h"
printf '#include "shared/base/one.h"\n' >"$tree/shared/base/one.cpp"
cat >"$tree/tests/One.qml" <<'QML'
import QtQml

QtObject {
    id: root

    property int one: 1
    property int two: root.one + 1
}
QML
expect pass "layers, clean tree" bash "$here/layers.sh" "$lint"
expect pass "clang-format, clean tree" bash "$here/clang_format.sh"
expect pass "qmlformat, clean tree" bash "$here/qmlformat.sh"
expect pass "qmllint, clean tree" bash "$here/qmllint.sh" "$build/none"

mkdir "$tree/shared/misc"
printf 'int two();\n' >"$tree/shared/misc/two.h"
expect "no row in the table" "layers, unknown folder" bash "$here/layers.sh" "$lint"
rm -r "$tree/shared/misc"

printf '#include "shared/store/store.h"\n' >"$tree/shared/base/one.cpp"
expect "may not know it" "layers, include going up" bash "$here/layers.sh" "$lint"

printf 'int   one( );\n' >"$tree/shared/base/one.cpp"
expect "clang-format-violations" "clang-format, other spacing" bash "$here/clang_format.sh"

printf 'import QtQml\nQtObject { id: root; property int one: 1 }\n' >"$tree/tests/One.qml"
expect "1 files, 1 differ" "qmlformat, other layout" bash "$here/qmlformat.sh"

printf 'import QtQml\n\nQtObject {\n    property int one: two\n}\n' >"$tree/tests/One.qml"
expect "Unqualified access" "qmllint, unknown name" bash "$here/qmllint.sh" "$build/none"

cat >"$tree/dev" <<'SH'
#!/bin/sh
echo cmake
SH
chmod +x "$tree/dev"
printf '## Dependencies\n| `cmake` | builds |\n## Next\n' >"$tree/README.md"
expect pass "packages, same lists" bash "$here/packages.sh"
printf '## Dependencies\n| `ninja-build` | builds |\n## Next\n' >"$tree/README.md"
expect "-cmake" "packages, other lists" bash "$here/packages.sh"

cp "$project/.clang-tidy" "$tree"
printf 'struct Base { virtual void f(); };\nstruct Derived : Base { virtual void f(); };\n' >"$tree/shared/base/one.cpp"
printf '[{"directory": "%s", "command": "g++ -std=c++20 -c %s/shared/base/one.cpp",\n  "file": "%s/shared/base/one.cpp"}]\n' \
    "$tree" "$tree" "$tree" >"$tree/compile_commands.json"
expect "modernize-use-override" "clang-tidy, a missing override" bash "$here/clang_tidy.sh" --all "$tree"
printf 'int one() {\n    return 1;\n}\n' >"$tree/shared/base/one.cpp"
expect pass "clang-tidy, clean file" bash "$here/clang_tidy.sh" --all "$tree"

exit $failed
