// A form: an XLSForm that has been read and checked. An immutable value; the session (form_session.h) holds
// the answers.
#pragma once

#include "shared/forms/expression.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace forms {

// The words of one cell in the form's languages, in the order of Form::languages. "" = not translated.
using Words = std::vector<std::string>;

enum class ItemKind { Group, Repeat, Question };

enum class QuestionType {
    Integer,
    Decimal,
    Text,
    Note,
    SelectOne,
    SelectMultiple,
    Date,
    Calculate,
    Image,
    Signature,
    Geopoint, // "latitude longitude [altitude [accuracy]]", degrees and metres
    Start,    // date and time when the session began
    End,      // … when it was finished
    Today,    // date when the session began
};

// "yes", "no" or an expression: the columns required and read_only.
struct Condition {
    bool always = false;
    std::optional<Expression> when;
};

struct Choice {
    std::string name; // the code that is stored
    Words label;
    std::optional<int> halfPoints;    // ruhu:score, in half points: 5 is 2.5 points
    std::vector<std::string> columns; // by Form::choiceColumns: what a choice_filter looks at
    int row = 0;                      // of the choices sheet
};

struct ChoiceList {
    std::string name;
    std::vector<Choice> choices;

    const Choice* find(std::string_view name) const; // the first of that name; nullptr if none
};

struct Item {
    ItemKind kind = ItemKind::Question;
    QuestionType type = QuestionType::Text; // of a question
    std::string name;
    int row = 0;     // of the survey sheet
    int parent = -1; // the group or repeat it stands in; -1 = the form itself
    int repeat = -1; // the repeat it belongs to, however deep; -1 = none
    int list = -1;   // of a select: index in Form::lists

    Words label, hint, guidance, constraintMessage, requiredMessage;
    Words shortName; // ruhu:short, of a scored item or a veto: what it is called in a list of them
    std::string appearance;
    std::string field; // bind::ruhu:field, "household.phone"; "" = the answer lives in the visit
    std::string unit;  // ruhu:unit, of the number people see
    std::string veto;  // ruhu:veto, "V1": a select whose choices are none, suspected, confirmed, cleared
    std::string icon;  // ruhu:icon, a name among the app's icons, of an item that stands in a list
    std::optional<int> halfPointsMax; // ruhu:score_max: cap of the points of a select_multiple

    std::map<std::string, std::string, std::less<>> parameters; // of the column parameters, names small

    Condition required, readOnly;
    std::optional<Expression> relevant, constraint, calculation, choiceFilter;
    std::optional<Expression> repeatCount;       // of a repeat: how many instances the form wants
    std::string defaultText;                     // a plain default
    std::optional<Expression> defaultExpression; // or one that is worked out when the session begins

    bool isQuestion() const { return kind == ItemKind::Question; }
    bool isSelect() const { return type == QuestionType::SelectOne || type == QuestionType::SelectMultiple; }
    // Asked of a person and answered by one: not a note, not calculated, not recorded by the device.
    bool isAnswerable() const;
};

struct Form {
    std::string id;      // settings form_id
    std::string version; // settings version
    Words title;
    std::vector<std::string> languages;                       // "zh", "en"; at least one, which may be ""
    std::size_t defaultLanguage = 0;                          // index in languages
    std::map<std::string, std::string, std::less<>> settings; // all of the settings sheet's row, by header
    std::optional<int> fullMarkHalfPoints;                    // settings ruhu:full_mark

    std::vector<Item> items; // in the order of the sheet: a group stands before what it contains
    std::vector<ChoiceList> lists;
    std::vector<std::string> choiceColumns;
    std::vector<std::string> externals; // register fields that expressions read: "household.members_count"
    std::vector<int> order; // all items, each after what its relevance, value and choices depend on

    std::optional<int> find(std::string_view name) const; // index in items
    // Half points of an item's best answer; nothing when its choices carry no points.
    std::optional<int> halfPointsPossible(const Item& item) const;
    // The index of a language by its code; the default's when the form does not have it.
    std::size_t language(std::string_view code) const;
    // The words in a language, else in the default one, else in any.
    const std::string& say(const Words& words, std::size_t language) const;
};

} // namespace forms
