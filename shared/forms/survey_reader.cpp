// The sheet survey: rows to items.
#include "shared/forms/reading.h"
#include "shared/forms/tokenizer.h"
#include "shared/forms/value_text.h"

#include <algorithm>
#include <array>
#include <map>

namespace forms {
namespace {

// "select one  list" → "select_one list": small letters, one blank, and "_" in the two-word types.
std::string normalisedType(std::string_view text) {
    std::string out;
    for (const char c : trimmed(text)) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out.push_back(' ');
    }
    for (std::size_t at = out.find("\xC2\xA0"); at != std::string::npos; at = out.find("\xC2\xA0")) {
        out.erase(at, 1);
        out[at] = ' ';
    }
    for (const std::string_view word : {"begin ", "end ", "select ", "begin_", "end_", "select_"}) {
        if (asciiLower(out).starts_with(word)) {
            const std::size_t end = std::min(out.find(' ', word.size()), out.size());
            return asciiLower(word.substr(0, word.size() - 1)) + "_" +
                   asciiLower(out.substr(word.size(), end - word.size())) + out.substr(end);
        }
    }
    return asciiLower(out);
}

constexpr auto kTypes = std::to_array<std::pair<std::string_view, QuestionType>>({
    {"integer", QuestionType::Integer},
    {"int", QuestionType::Integer},
    {"decimal", QuestionType::Decimal},
    {"text", QuestionType::Text},
    {"string", QuestionType::Text},
    {"note", QuestionType::Note},
    {"date", QuestionType::Date},
    {"calculate", QuestionType::Calculate},
    {"image", QuestionType::Image},
    {"photo", QuestionType::Image},
    {"signature", QuestionType::Signature},
    {"geopoint", QuestionType::Geopoint},
    {"gps", QuestionType::Geopoint},
    {"location", QuestionType::Geopoint},
    {"start", QuestionType::Start},
    {"end", QuestionType::End},
    {"today", QuestionType::Today},
});
// Types of the standard that this engine does not ask.
constexpr auto kOtherTypes = std::to_array<std::string_view>(
    {"geotrace", "geoshape", "time", "datetime", "audio", "video", "file", "barcode", "range", "rank",
     "acknowledge", "trigger", "hidden", "xml-external", "csv-external", "select_one_from_file",
     "select_multiple_from_file", "select_one_external"});
// What other programs record about the device; nobody is asked, so leaving it out spoils nothing.
constexpr auto kDeviceTypes =
    std::to_array<std::string_view>({"deviceid", "subscriberid", "simserial", "phonenumber", "username",
                                     "email", "audit", "start-geopoint", "background-audio"});

template <class List>
bool holds(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool isYes(std::string_view text) {
    const std::string word = asciiLower(text);
    return word == "yes" || word == "true" || word == "true()" || word == "1";
}

class SurveyReader {
public:
    SurveyReader(const SheetColumns& columns, Reading& reading) : m_columns(columns), m_reading(reading) {}

    void run() {
        for (const char* key : {"type", "name"}) {
            if (!m_columns.has(key))
                return m_reading.problem(m_columns, 1, {}, "form.column_missing", {{"column", key}});
        }
        for (const SheetRow& row : m_columns.sheet().rows)
            readRow(row);
        for (const int open : m_open) {
            const Item& item = m_reading.form.items[static_cast<std::size_t>(open)];
            m_reading.problem(m_columns, item.row, "type", "form.group_not_closed", {{"name", item.name}});
        }
    }

private:
    void problem(const SheetRow& row, std::string_view key, const char* code,
                 std::vector<base::ErrorParam> params = {}, Severity severity = Severity::Error) {
        m_reading.problem(m_columns, row.number, key, code, std::move(params), severity);
    }

    void readRow(const SheetRow& row) {
        if (isYes(m_columns.text(row, "disabled")))
            return;
        const std::string type = normalisedType(m_columns.text(row, "type"));
        if (type == "begin_group" || type == "begin_repeat")
            return begin(row, type == "begin_group" ? ItemKind::Group : ItemKind::Repeat);
        if (type == "end_group" || type == "end_repeat")
            return end(row, type == "end_group" ? ItemKind::Group : ItemKind::Repeat);
        if (!type.empty())
            return question(row, type);
        // A row that only carries remarks in columns of its own asks nothing.
        if (!m_columns.text(row, "name").empty())
            problem(row, "type", "form.type_missing");
    }

    void begin(const SheetRow& row, ItemKind kind) {
        Item item;
        item.kind = kind;
        readCommon(row, item);
        if (kind == ItemKind::Repeat && item.repeat >= 0)
            problem(row, "type", "form.repeat_nested", {{"name", item.name}});
        if (kind == ItemKind::Group && !m_columns.text(row, "repeat_count").empty())
            problem(row, "repeat_count", "form.repeat_count_of_none", {}, Severity::Warning);
        const auto index = static_cast<int>(m_reading.form.items.size());
        m_outerRepeats.push_back(m_repeat);
        add(row, std::move(item));
        m_open.push_back(index);
        if (kind == ItemKind::Repeat)
            m_repeat = index;
    }

    void end(const SheetRow& row, ItemKind kind) {
        if (m_open.empty())
            return problem(row, "type", "form.group_not_begun");
        const Item& item = m_reading.form.items[static_cast<std::size_t>(m_open.back())];
        const bool isEmpty = m_open.back() + 1 == static_cast<int>(m_reading.form.items.size());
        if (item.kind == ItemKind::Repeat && isEmpty)
            problem(row, "type", "form.repeat_empty", {{"name", item.name}}, Severity::Warning);
        if (item.kind != kind)
            problem(row, "type", "form.group_end_differs",
                    {{"name", item.name}, {"row", std::to_string(item.row)}});
        m_open.pop_back();
        m_repeat = m_outerRepeats.back();
        m_outerRepeats.pop_back();
    }

    void question(const SheetRow& row, const std::string& type) {
        Item item;
        if (!readType(row, type, item))
            return;
        readCommon(row, item);
        // XLSForm's own way to ask for one: an image that is drawn.
        if (item.type == QuestionType::Image && isSelected(item.appearance, "signature"))
            item.type = QuestionType::Signature;
        readAnswer(row, item);
        add(row, std::move(item));
    }

    bool readType(const SheetRow& row, const std::string& type, Item& item) {
        const std::size_t blank = std::min(type.find(' '), type.size());
        const std::string word = type.substr(0, blank);
        if (word == "select_one" || word == "select_multiple") {
            item.type = word == "select_one" ? QuestionType::SelectOne : QuestionType::SelectMultiple;
            readList(row, trimmed(std::string_view(type).substr(blank)), item);
            return true;
        }
        const auto found =
            std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& t) { return t.first == type; });
        if (found != kTypes.end()) {
            item.type = found->second;
            return true;
        }
        if (holds(kDeviceTypes, word))
            problem(row, "type", "form.type_ignored", {{"what", type}}, Severity::Warning);
        else if (holds(kOtherTypes, word))
            problem(row, "type", "form.type_not_supported", {{"what", type}});
        else
            problem(row, "type", "form.type_unknown", {{"what", type}});
        return false;
    }

    void readList(const SheetRow& row, std::string_view rest, Item& item) {
        const std::size_t blank = std::min(rest.find(' '), rest.size());
        const std::string_view name = rest.substr(0, blank);
        if (trimmed(rest.substr(blank)) == "or_other")
            problem(row, "type", "form.or_other_ignored", {}, Severity::Warning);
        const auto& lists = m_reading.form.lists;
        const auto found = std::find_if(lists.begin(), lists.end(),
                                        [name](const ChoiceList& list) { return list.name == name; });
        if (name.empty())
            problem(row, "type", "form.list_missing");
        else if (found == lists.end())
            problem(row, "type", "form.list_unknown", {{"what", std::string(name)}});
        else
            item.list = static_cast<int>(found - lists.begin());
    }

    void readCommon(const SheetRow& row, Item& item) {
        item.row = row.number;
        item.name = m_columns.text(row, "name");
        item.parent = m_open.empty() ? -1 : m_open.back();
        item.repeat = m_repeat;
        const Form& form = m_reading.form;
        const auto words = [&](std::string_view key) {
            return m_columns.words(row, key, form.languages, form.defaultLanguage);
        };
        item.label = words("label");
        item.hint = words("hint");
        item.guidance = words("guidance_hint");
        item.shortName = words("short");
        item.constraintMessage = words("constraint_message");
        item.requiredMessage = words("required_message");
        item.appearance = m_columns.text(row, "appearance");
        item.icon = m_columns.text(row, "icon");
        checkName(row, item);
        readParameters(row, item);
    }

    void checkName(const SheetRow& row, Item& item) {
        if (item.name.empty()) {
            // A note is never referred to; a group without a name only loses its name.
            const bool harmless = item.kind == ItemKind::Group || item.type == QuestionType::Note;
            problem(row, "name", "form.name_missing", {}, harmless ? Severity::Warning : Severity::Error);
            item.name = "row_" + std::to_string(row.number);
        } else if (!isQuestionName(item.name)) {
            problem(row, "name", "form.name_bad", {{"what", item.name}});
        }
        if (item.name.size() > kNameBytesMax)
            problem(row, "name", "form.name_too_long", {{"max", std::to_string(kNameBytesMax)}});
        const auto [first, isNew] = m_names.try_emplace(item.name, row.number);
        if (!isNew)
            problem(row, "name", "form.name_twice",
                    {{"what", item.name}, {"row", std::to_string(first->second)}});
    }

    void readParameters(const SheetRow& row, Item& item) {
        const std::string& text = m_columns.text(row, "parameters");
        auto parameters = parseParameters(text);
        if (!parameters)
            return problem(row, "parameters", "form.parameters_bad", {{"what", text}});
        // Choices in another order than the author's: what this engine does not do must not go unsaid.
        for (const char* name : {"randomize", "seed"}) {
            if (parameters->contains(name))
                problem(row, "parameters", "form.parameter_ignored", {{"what", name}}, Severity::Warning);
        }
        item.parameters = std::move(*parameters);
    }

    // What has one value a household cannot be asked once an instance.
    void checkInRepeat(const SheetRow& row, const Item& item) {
        if (item.repeat < 0)
            return;
        for (const char* key : {"field", "veto", "score_max"}) {
            if (!m_columns.text(row, key).empty())
                problem(row, key, "form.not_in_a_repeat", {{"name", item.name}});
        }
        if (m_reading.form.halfPointsPossible(item))
            problem(row, "type", "form.not_in_a_repeat", {{"name", item.name}});
    }

    void readAnswer(const SheetRow& row, Item& item) {
        checkInRepeat(row, item);
        item.unit = m_columns.text(row, "unit");
        item.veto = m_columns.text(row, "veto");
        item.field = m_columns.text(row, "field");
        if (!item.field.empty())
            checkField(row, item.field);
        if (const std::string& cap = m_columns.text(row, "score_max"); !cap.empty()) {
            item.halfPointsMax = parseHalfPoints(cap);
            if (!item.halfPointsMax)
                problem(row, "score_max", "form.score_bad", {{"what", cap}});
        }
        const bool shown = item.isAnswerable() || item.type == QuestionType::Note;
        const bool silent =
            std::all_of(item.label.begin(), item.label.end(), [](const auto& w) { return w.empty(); });
        if (shown && silent)
            problem(row, "label", "form.label_missing", {{"name", item.name}}, Severity::Warning);
    }

    void checkField(const SheetRow& row, const std::string& field) {
        const std::size_t dot = field.find('.');
        const auto& known = m_reading.options.registerFields;
        if (dot == std::string::npos || dot == 0 || dot + 1 == field.size() || !isQuestionName(field))
            problem(row, "field", "form.field_bad", {{"what", field}});
        else if (known && !known->contains(field))
            problem(row, "field", "form.field_unknown", {{"what", field}});
        const auto [first, isNew] = m_fields.try_emplace(field, row.number);
        if (!isNew)
            problem(row, "field", "form.field_twice",
                    {{"what", field}, {"row", std::to_string(first->second)}});
    }

    void add(const SheetRow& row, Item item) {
        m_reading.form.items.push_back(std::move(item));
        m_reading.rows.push_back(&row);
    }

    const SheetColumns& m_columns;
    Reading& m_reading;
    std::vector<int> m_open;         // groups and repeats not yet ended, outermost first
    std::vector<int> m_outerRepeats; // m_repeat before each of them
    int m_repeat = -1;
    std::map<std::string, int> m_names; // to the row of their first use
    std::map<std::string, int> m_fields;
};

} // namespace

void readSurvey(const SheetColumns& columns, Reading& reading) {
    SurveyReader(columns, reading).run();
}

} // namespace forms
