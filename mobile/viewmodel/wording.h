// From codes to the words of the chosen language: values, units, field names, errors, times. Pure functions
// of their arguments and the language; the catalogue's words come from shared/text, the screens' own through
// Qt Linguist.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/error.h"
#include "shared/forms/form.h"
#include "shared/records/schema.h"
#include "shared/text/messages.h"

#include <QString>
#include <string>
#include <vector>

namespace viewmodel {

inline QString fromUtf8(const std::string& utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
inline std::string toUtf8(const QString& text) {
    return text.toStdString();
}

// The forms whose questions give fields and answers their names. They outlive every view-model.
struct Forms {
    const forms::Form& entry;
    const forms::Form& member;
    std::vector<forms::Form> entryBefore = {}; // its earlier versions, oldest first: visits go on under them

    std::vector<const forms::Form*> entryVersions() const { // oldest first
        std::vector<const forms::Form*> versions;
        versions.reserve(entryBefore.size() + 1);
        for (const forms::Form& before : entryBefore)
            versions.push_back(&before);
        versions.push_back(&entry);
        return versions;
    }
};

class Wording {
public:
    Wording(const Forms& formsKnown, text::Language language) : m_forms(formsKnown), m_language(language) {}

    text::Language language() const { return m_language; }
    void setLanguage(text::Language language) { m_language = language; }
    // "zh" or "en": the languages of forms.
    std::string formLanguage() const { return m_language == text::Language::Chinese ? "zh" : "en"; }

    QString error(const base::Error& error) const;
    QString code(const std::string& key, const std::vector<base::ErrorParam>& params = {}) const;
    // The sentence of a rule that does not hold: codes among its parameters become labels.
    QString finding(const std::string& rule, const std::vector<base::ErrorParam>& params) const;
    // What a field is called: a short name where there is one, else the question that asks for it.
    QString fieldName(records::TypeNumber type, const std::string& field) const;
    // A stored value as people read it: labels for codes, 是 or 否, the unit behind a number. "" stays "".
    QString value(records::TypeNumber type, const std::string& field, const std::string& text) const;
    // What a coded field can be: of the question that asks for it, else of its code list. Empty: any text.
    struct Choices {
        std::vector<std::pair<QString, QString>> codes; // code, label
        bool several = false;                           // a value is codes separated by blanks
    };
    Choices choices(records::TypeNumber type, const std::string& field) const;
    static QString unit(const std::string& unit);
    // "14:20", "昨天 18:20", "12 月 5 日 10:12": near times by word, far ones by date.
    static QString time(base::Seconds time, base::Seconds now);
    static QString clockTime(base::Seconds time);

private:
    struct Asked {
        const forms::Form* form = nullptr; // of the version that asks it; nullptr: none does
        const forms::Item* item = nullptr;
    };
    Asked questionFor(records::TypeNumber type, const std::string& field) const;

    const Forms& m_forms;
    text::Language m_language;
};

} // namespace viewmodel
