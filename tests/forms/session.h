// What the tests of a form session share.
#pragma once

#include "shared/forms/form_session.h"
#include "tests/forms/sheets.h"

namespace testforms {

inline constexpr base::Seconds kNow = 1444953600; // 2015-10-16T08:00:00 in China

inline const std::string kPlaces = "list_name,name,label,county\ncounty,c1,One,\ncounty,c2,Two,\n"
                                   "town,t1,Town one,c1\ntown,t2,Town two,c1\ntown,t3,Town three,c2\n";

inline forms::SessionStart start() {
    forms::SessionStart begin;
    begin.now = kNow;
    return begin;
}

inline std::string valueOf(const forms::FormSession& session, const char* name) {
    return session.question(name)->answer;
}

// Everything a person would see, for comparing sessions.
inline std::string pictureOf(const forms::FormSession& session) {
    std::string picture;
    for (std::size_t i = 0; i < session.form().items.size(); ++i) {
        const forms::QuestionView& view = session.question(static_cast<int>(i));
        picture.append(session.form().items[i].name).append(view.relevant ? " shown " : " hidden ");
        picture.append(view.required ? "required " : "").append(view.readOnly ? "read-only " : "");
        picture.append(view.answer).append(" ").append(view.problem);
        for (const int choice : view.choices)
            picture.append(" ").append(std::to_string(choice));
        picture.append("\n");
    }
    return picture;
}

} // namespace testforms
