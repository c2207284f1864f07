# shellcheck shell=bash
# Sourced by dev: the verb `format`.

verb_format() {
    install_packages
    source tests/lint/sources.sh
    project_files '*.h' '*.cpp' | xargs -r -d '\n' clang-format-16 -i --style=file
    project_files '*.qml' | xargs -r -d '\n' "$(qt_tool qmlformat)" -i
}
