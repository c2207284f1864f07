# cmake -DROOT=… -DFORMS="entry_survey,member" -DOUT=….cpp -P embed.cmake
# Writes the sheets ROOT/<form>/<sheet>.csv as byte arrays: any byte may stand in them, and no string is too long.
string(REPLACE "," ";" forms "${FORMS}")
set(arrays "")
set(table "")
set(count 0)
foreach(form ${forms})
    foreach(sheet survey choices settings)
        file(READ "${ROOT}/${form}/${sheet}.csv" hex HEX)
        string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
        string(APPEND arrays "constexpr char kSheet${count}[] = {${bytes}'\\0'};\n")
        string(APPEND table
            "    {\"${form}\", \"${sheet}\", std::string_view(kSheet${count}, sizeof kSheet${count} - 1)},\n")
        math(EXPR count "${count} + 1")
    endforeach()
endforeach()
file(WRITE "${OUT}" "#include \"shared/forms/builtin_sheets.h\"\n\nnamespace forms {\nnamespace {\n\n${arrays}\n"
    "constexpr BuiltinSheet kTable[] = {\n${table}};\n\n} // namespace\n\n"
    "const BuiltinSheet* const kBuiltinSheets = kTable;\nconst std::size_t kBuiltinSheetsCount = ${count};\n\n"
    "} // namespace forms\n")
