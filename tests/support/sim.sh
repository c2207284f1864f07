# shellcheck shell=bash
# Sourced by dev: the verb `sim`. With --planted it makes a build of its own that holds the planted bugs.

verb_sim() {
    local argument
    for argument in "$@"; do
        if [[ $argument == --planted ]]; then
            install_packages
            say "building with the planted bugs"
            mkdir -p build
            cmake --preset release -B build/planted -D RUHU_PLANTED=ON >build/planted-configure.log 2>&1 || {
                cat build/planted-configure.log >&2
                return 1
            }
            cmake --build build/planted --parallel "$(nproc)" --target ruhu-sim
            exec build/planted/bin/ruhu-sim "$@"
        fi
    done
    build_programs
    run_program ruhu-sim "$@"
}
