# shellcheck shell=bash
# Sourced by dev: the verb `lint`. Builds first: clang-tidy needs generated headers and the compiler's flags.

verb_lint() {
    local status=0
    install_packages
    build_preset dev
    ctest --test-dir build/dev -j2 --output-on-failure --no-tests=error -L lint -E lint_clang_tidy_changed || status=1
    say "clang-tidy over all files"
    bash tests/lint/clang_tidy.sh --all build/dev || status=1
    return $status
}
