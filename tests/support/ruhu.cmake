# The project's own CMake vocabulary: one function a thing that recurs. Included by the top-level list.

find_program(RUHU_CCACHE ccache)
if(RUHU_CCACHE)
    set(CMAKE_C_COMPILER_LAUNCHER ${RUHU_CCACHE})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${RUHU_CCACHE})
endif()

# Qt 6.4's moc cannot read GCC 12's <concepts>; it needs nothing of it, so its include guard is set beforehand.
set(CMAKE_AUTOMOC_MOC_OPTIONS -D_GLIBCXX_CONCEPTS)

# Warnings are errors in our own code; generated protobuf and packages come in as SYSTEM.
add_library(project_warnings INTERFACE)
# GCC 12 at -O3 takes "x" + std::string for an overlapping copy (GCC bug 105651): that one warning is off.
target_compile_options(project_warnings INTERFACE -Wall -Wextra -Wshadow -Wconversion -Wsign-conversion -Werror
                                                  -Wno-restrict)

if(RUHU_PLANTED)
    add_compile_definitions(RUHU_PLANTED=1) # shared/base/planted.h
endif()

if(RUHU_SANITIZE)
    add_compile_options(-fsanitize=${RUHU_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${RUHU_SANITIZE})
endif()

# add_layer(<target> SOURCES … [LINKS …] [PRIVATE_LINKS …]): one folder, one static library.
function(add_layer target)
    cmake_parse_arguments(A "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${target} STATIC ${A_SOURCES})
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${target} PUBLIC ${A_LINKS} PRIVATE ${A_PRIVATE_LINKS} project_warnings)
endfunction()

option(RUHU_UNIT_TESTS "Build the unit tests with everything else; without, each on demand" ON)

# What every test program has: its folder, its includes, whether it is built with everything else.
function(ruhu_test_program name)
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
    if(NOT RUHU_UNIT_TESTS)
        set_target_properties(${name} PROPERTIES EXCLUDE_FROM_ALL TRUE)
    endif()
endfunction()

# tell_sanitizer(<test>…): what Debian's Qt, which is built without sanitizers, does by itself is not looked at.
function(tell_sanitizer)
    if(RUHU_SANITIZE STREQUAL "thread")
        set(options "TSAN_OPTIONS=set:suppressions=${PROJECT_SOURCE_DIR}/tests/support/tsan.supp")
    elseif(RUHU_SANITIZE MATCHES "address")
        set(options "LSAN_OPTIONS=set:suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp")
    else()
        return()
    endif()
    set_tests_properties(${ARGN} PROPERTIES ENVIRONMENT_MODIFICATION ${options})
endfunction()

# add_unit_test(<name> SOURCES … [LINKS …] [LABELS …] [TIMEOUT s]): a Qt Test program without a screen.
# The test runs in the source tree's root so that tests/data/… paths are the same everywhere.
function(add_unit_test name)
    cmake_parse_arguments(A "" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
    if(NOT A_TIMEOUT)
        set(A_TIMEOUT 120)
    endif()
    if(NOT A_LABELS)
        set(A_LABELS quick)
    endif()
    add_executable(${name} ${A_SOURCES})
    ruhu_test_program(${name})
    target_link_libraries(${name} PRIVATE ${A_LINKS} Qt6::Test project_warnings)
    add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    set_tests_properties(${name} PROPERTIES LABELS "${A_LABELS}" TIMEOUT ${A_TIMEOUT}
                         ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
    tell_sanitizer(${name})
endfunction()
