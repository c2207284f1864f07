# embed_text(<target> <file> <symbol>): compiles a UTF-8 text file into <target> as
# `extern const std::string_view embedded::<symbol>` (so a program finds its texts wherever it lies).
# Run as a script (cmake -P) the file writes that .cpp itself.
if(CMAKE_SCRIPT_MODE_FILE)
    file(READ "${INPUT}" content)
    # GCC takes a raw string of any length; the delimiter does not occur in the texts.
    string(FIND "${content}" ")ruhu\"" clash)
    if(NOT clash EQUAL -1)
        message(FATAL_ERROR "${INPUT} contains the delimiter of the generated string")
    endif()
    file(WRITE "${OUTPUT}"
         "#include <string_view>\nnamespace embedded {\nextern const std::string_view ${SYMBOL};\n"
         "const std::string_view ${SYMBOL} = R\"ruhu(${content})ruhu\";\n} // namespace embedded\n")
    return()
endif()

set(RUHU_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_FILE})

function(embed_text target file symbol)
    set(input ${CMAKE_CURRENT_SOURCE_DIR}/${file})
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp)
    add_custom_command(OUTPUT ${output}
                       COMMAND ${CMAKE_COMMAND} -DINPUT=${input} -DOUTPUT=${output} -DSYMBOL=${symbol}
                               -P ${RUHU_EMBED_SCRIPT}
                       DEPENDS ${input} ${RUHU_EMBED_SCRIPT} VERBATIM)
    target_sources(${target} PRIVATE ${output})
endfunction()
