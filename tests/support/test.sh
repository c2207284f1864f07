# shellcheck shell=bash
# Sourced by dev: the verb `test`. Ends with one line "N passed, N failed" that counts the entries of ctest; exit code
# 1 when one failed, none ran or the build broke.

verb_test() {
    export LC_ALL=C.UTF-8 # ctest's words are read below, and tests depend on no locale of the machine
    local passed=0 failed=0 total=0
    if install_packages && build_preset dev; then
        local log=build/dev/ctest.log
        ctest --test-dir build/dev -j2 --output-on-failure --no-tests=error --output-junit ctest.xml "$@" 2>&1 |
            tee "$log" || true
        # "97% tests passed, 1 tests failed out of 36"
        read -r failed total < <(sed -nE 's/^[0-9]+% tests passed, ([0-9]+) tests? failed out of ([0-9]+).*/\1 \2/p' "$log" |
            tail -1) || { failed=1 total=1; say "no test ran"; }
        passed=$((total - failed))
    else
        say "installing or building failed: no test was run"
        failed=1
    fi
    echo "$passed passed, $failed failed"
    ((failed == 0))
}
