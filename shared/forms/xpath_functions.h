// The functions registered with libxml2's XPath (functions.h names them). Private to the evaluator.
#pragma once

#include "shared/forms/evaluator.h"
#include "shared/forms/regex_pattern.h"

#include <libxml/xpath.h>

#include <map>
#include <memory>
#include <string>

namespace forms {

// What the functions look at; the XPath context's userData.
struct FunctionContext {
    const Variables* variables = nullptr;
    base::Seconds now = 0;
    std::map<std::string, RegexPattern, std::less<>> patterns; // compiled once, by text
    struct FreeDocument {
        void operator()(xmlDocPtr document) const { xmlFreeDoc(document); }
    };
    // Lists as trees, made once a language.
    std::map<std::pair<int, std::size_t>, std::unique_ptr<xmlDoc, FreeDocument>> lists;
};

void registerFunctions(xmlXPathContextPtr context); // all of them
void registerNumberFunctions(xmlXPathContextPtr context);

// An XPath number of a value: of a date its day number, of text what parseNumber() reads, else NaN.
double numberOf(xmlXPathObjectPtr value);
std::string textOf(xmlXPathObjectPtr value);

} // namespace forms
