// The forms that come with the program, compiled in: the sheets under shared/forms/builtin/<name>/.
//   entry_survey  the entry survey of a household: visit, 18 scored items with sample weights, 8 vetoes,
//   register member        one person of a household, for the roster
// A new version of a form: copy its folder to <name>@<version it had>, name that in CMakeLists.txt, then
// change <name>. Records that were begun go on under the version they name (form_versions.h).
#pragma once

#include "shared/base/result.h"
#include "shared/forms/form_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace forms {

std::vector<std::string> builtinForms();
// The sheets as they lie in the source tree. Fails with NotFound.
base::Result<FormSheets> builtinSheets(std::string_view name);
// Read and checked: a few milliseconds; keep the result. Fails with NotFound, or FormInvalid with the first
// problem.
base::Result<Form> builtinForm(std::string_view name);
// The versions of a form before the present one, oldest first. Fails with FormInvalid.
base::Result<std::vector<Form>> builtinEarlierForms(std::string_view name);

} // namespace forms
