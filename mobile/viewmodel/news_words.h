// The words of a piece of news in the inbox: who was overruled, what the county has not taken, which village
// left the tablet. Pure.
#pragma once

#include "mobile/viewmodel/wording.h"
#include "shared/service/settle.h"

#include <QCoreApplication>

namespace viewmodel {

class NewsWords {
    Q_DECLARE_TR_FUNCTIONS(viewmodel::NewsWords)

public:
    // `type`: of the record it is about.
    NewsWords(const service::InboxView& news, records::TypeNumber type, const Wording& wording)
        : m_news(news), m_type(type), m_wording(wording) {}

    QString title() const; // with whom it is about
    QString line() const;  // for a list
    QString whole(base::Seconds now) const;

private:
    QString value(const std::string& field, const std::string& text) const;

    const service::InboxView& m_news;
    records::TypeNumber m_type;
    const Wording& m_wording;
};

} // namespace viewmodel
