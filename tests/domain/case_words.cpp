// The words with which a table of cases changes one thing of a sound village.
#include "tests/domain/village_case.h"

#include <QStringList>
#include <functional>
#include <map>

namespace fixture {

using namespace domain;

namespace {

using Words = QStringList;
using Change = std::function<void(VillageCase&, const Words&)>;
using Table = std::map<QString, Change>;

Seconds day(const QString& text) {
    const auto date = parseDate(text.toStdString());
    if (!date)
        qFatal("no date: %s", qPrintable(text));
    return startOfChinaDay(*date) + 10 * 3600;
}

Step step(const QString& name) {
    const auto found = stepFromName(name.toStdString());
    if (!found)
        qFatal("no step: %s", qPrintable(name));
    return *found;
}

VisitFact& lastVisit(VillageCase& place, Entry entry) {
    VisitFact* found = nullptr;
    for (VisitFact& visit : place.subject().visits)
        if (visit.entry == entry)
            found = &visit;
    if (!found)
        qFatal("no such visit");
    return *found;
}

LineFact& lastLine(VillageCase& place, Level level) {
    LineFact* found = nullptr;
    for (LineFact& line : place.subject().lines)
        if (place.village.meetings[line.meeting].level == level)
            found = &line;
    if (!found)
        qFatal("no such line");
    return *found;
}

RowFact& lastRow(VillageCase& place, NoticeStage stage) {
    RowFact* found = nullptr;
    for (RowFact& row : place.subject().rows)
        if (place.village.notices[row.notice].stage == stage)
            found = &row;
    if (!found)
        qFatal("no such row");
    return *found;
}

AuditFact& lastAudit(VillageCase& place, bool county) {
    AuditFact* found = nullptr;
    for (AuditFact& audit : place.subject().audits)
        if (audit.county == county)
            found = &audit;
    if (!found)
        qFatal("no such audit");
    return *found;
}

void addVisitWords(Table& table, const QString& name, Entry entry) {
    const auto add = [&](const char* word, const std::function<void(VisitFact&, const Words&)>& change) {
        table[name + "." + word] = [entry, change](VillageCase& place, const Words& words) {
            change(lastVisit(place, entry), words);
        };
    };
    add("unsigned", [](VisitFact& v, const Words&) { v.isSigned = false; });
    add("under_way", [](VisitFact& v, const Words&) { v.end = VisitEnd::UnderWay; });
    add("refused", [](VisitFact& v, const Words&) { v.end = VisitEnd::Refused; });
    add("conflict", [](VisitFact& v, const Words&) { v.conflict = true; });
    add("differs", [](VisitFact& v, const Words&) { v.differs = true; });
    add("surveyors", [](VisitFact& v, const Words& w) { v.surveyors = w[0].toInt(); });
    add("day", [](VisitFact& v, const Words& w) { v.at = day(w[0]); });
    add("halves", [](VisitFact& v, const Words& w) { v.score = HalfPoints{w[0].toInt()}; });
    add("no_score", [](VisitFact& v, const Words&) { v.score.reset(); });
    add("vetoes", [](VisitFact& v, const Words& w) {
        v.vetoesConfirmed = w[0].toInt();
        v.vetoesSuspected = w[1].toInt();
    });
    add("absent", [](VisitFact& v, const Words& w) {
        v.end = VisitEnd::Absent;
        v.appointment = chinaDay(day(w[0]));
    });
    table[name + ".none"] = [entry](VillageCase& place, const Words&) {
        std::erase_if(place.subject().visits, [&](const VisitFact& v) { return v.entry == entry; });
    };
}

// "9 1 1 0 0 | 9 1 1 0 0"
std::vector<Tally> tallies(const Words& words) {
    std::vector<Tally> out;
    for (const QString& text : words.join(' ').split('|', Qt::SkipEmptyParts)) {
        const auto tally = parseTally(text.trimmed().toStdString());
        if (!tally)
            qFatal("no tally: %s", qPrintable(text));
        out.push_back(*tally);
    }
    return out;
}

void addLineWords(Table& table, const QString& name, Level level) {
    const auto add = [&](const char* word, const std::function<void(LineFact&, const Words&)>& change) {
        table[name + "." + word] = [level, change](VillageCase& place, const Words& words) {
            change(lastLine(place, level), words);
        };
    };
    add("result",
        [](LineFact& l, const Words& w) { l.vote.result = meetingResultFromName(w.value(0).toStdString()); });
    add("counts", [](LineFact& l, const Words& w) { l.vote.counts = tallies(w); });
    add("consensus", [](LineFact& l, const Words&) {
        l.vote.counted = false;
        l.vote.counts.clear();
    });
    add("at_line", [](LineFact& l, const Words& w) {
        l.vote.present = w[0].toInt();
        l.vote.recused = w[1].toInt();
    });
    add("kin", [](LineFact& l, const Words& w) { l.vote.kinVoting = w[0].toInt(); });
    add("line_conflict", [](LineFact& l, const Words&) { l.conflict = true; });
    table[name + ".none"] = [level](VillageCase& place, const Words&) {
        std::erase_if(place.subject().lines,
                      [&](const LineFact& l) { return place.village.meetings[l.meeting].level == level; });
    };
}

void addMeetingWords(Table& table, const QString& name, Level level) {
    const auto add = [&](const char* word, const std::function<void(MeetingFact&, const Words&)>& change) {
        table[name + "." + word] = [level, change](VillageCase& place, const Words& words) {
            change(place.village.meetings[lastLine(place, level).meeting], words);
        };
    };
    add("open", [](MeetingFact& m, const Words&) { m.closed = false; });
    add("conflict", [](MeetingFact& m, const Words&) { m.conflict = true; });
    add("chair", [](MeetingFact& m, const Words& w) { m.chairSigned = w[0] == "yes"; });
    add("recorder", [](MeetingFact& m, const Words& w) { m.recorderSigned = w[0] == "yes"; });
    add("one_person", [](MeetingFact& m, const Words&) { m.recorderIsChair = true; });
    add("supervisors", [](MeetingFact& m, const Words& w) { m.supervisorsSigned = w[0].toInt(); });
    add("due", [](MeetingFact& m, const Words& w) { m.due = w[0].toInt(); });
    add("present", [](MeetingFact& m, const Words& w) {
        while (m.voters.size() < std::size_t(w[0].toInt()))
            m.voters.push_back({{7, m.voters.size() + 1}, 0, {}});
        m.voters.resize(std::size_t(w[0].toInt()));
    });
    add("twice", [](MeetingFact& m, const Words&) { // noted by two tablets
        const auto all = m.voters;
        m.voters.insert(m.voters.end(), all.begin(), all.end());
    });
    add("day", [](MeetingFact& m, const Words& w) { m.at = day(w[0]); });
    // A second, closed meeting that completes it: so many others came.
    table[name + ".supplement"] = [level](VillageCase& place, const Words& words) {
        MeetingFact more = place.village.meetings[lastLine(place, level).meeting];
        more.supplements = more.id;
        more.id = {8, 1};
        more.voters.clear();
        for (int i = 1; i <= words[0].toInt(); ++i)
            more.voters.push_back({{6, std::uint64_t(i)}, 0, {}});
        more.due = 0;
        place.village.meetings.push_back(more);
    };
    addLineWords(table, name, level);
}

void addNoticeWords(Table& table, const QString& name, NoticeStage stage) {
    const auto add = [&](const char* word, const std::function<void(NoticeFact&, const Words&)>& change) {
        table[name + "." + word] = [stage, change](VillageCase& place, const Words& words) {
            change(place.village.notices[lastRow(place, stage).notice], words);
        };
    };
    add("unsealed", [](NoticeFact& n, const Words&) { n.sealed = false; });
    add("conflict", [](NoticeFact& n, const Words&) { n.conflict = true; });
    add("not_posted", [](NoticeFact& n, const Words&) { n.postedOn.reset(); });
    add("posted", [](NoticeFact& n, const Words& w) { n.postedOn = chinaDay(day(w[0])); });
    add("taken", [](NoticeFact& n, const Words& w) { n.takenDownOn = chinaDay(day(w[0])); });
    add("gap", [](NoticeFact& n, const Words& w) {
        n.gaps.push_back({chinaDay(day(w[0])), chinaDay(day(w[1]))});
    });
    add("extra", [](NoticeFact& n, const Words& w) { n.extraDays = w[0].toInt(); });
    add("no_photo", [](NoticeFact& n, const Words&) { n.photoPosted = false; });
    add("no_last_photo", [](NoticeFact& n, const Words&) { n.photoTakenDown = false; });
    add("gx_score", [](NoticeFact& n, const Words&) { n.mask = NoticeMask::GxScore; });
    add("no_number", [](NoticeFact& n, const Words&) { n.numbered = false; });
    table[name + ".changed"] = [stage](VillageCase& place, const Words&) {
        lastRow(place, stage).changed = true;
    };
    table[name + ".reposted"] = [stage](VillageCase& place, const Words& words) {
        lastRow(place, stage).repostedOn = chinaDay(day(words[0]));
    };
    table[name + ".none"] = [stage](VillageCase& place, const Words&) {
        std::erase_if(place.subject().rows,
                      [&](const RowFact& r) { return place.village.notices[r.notice].stage == stage; });
    };
}

void addAuditWords(Table& table, const QString& name, bool county) {
    const auto add = [&](const char* word, const std::function<void(AuditFact&, const Words&)>& change) {
        table[name + "." + word] = [county, change](VillageCase& place, const Words& words) {
            change(lastAudit(place, county), words);
        };
    };
    add("unsigned", [](AuditFact& a, const Words&) { a.isSigned = false; });
    add("conflict", [](AuditFact& a, const Words&) { a.conflict = true; });
    add("hold", [](AuditFact& a, const Words&) { a.result = AuditResult::Hold; });
    add("no_result", [](AuditFact& a, const Words&) { a.result = AuditResult::None; });
    add("sampled", [](AuditFact& a, const Words& w) { a.sampled = w[0].toInt(); });
    add("day", [](AuditFact& a, const Words& w) { a.at = day(w[0]); });
    add("returned", [](AuditFact& a, const Words& w) {
        a.result = AuditResult::Returned;
        a.backTo = step(w[0]);
    });
    table[name + ".none"] = [county](VillageCase& place, const Words&) {
        std::erase_if(place.subject().audits, [&](const AuditFact& a) { return a.county == county; });
    };
}

void addObjectionWords(Table& table) {
    table["objection"] = [](VillageCase& place, const Words& w) { // received on
        ObjectionFact objection;
        objection.id = {4, 1 + place.subject().objections.size()};
        objection.at = day(w[0]);
        place.subject().objections.push_back(objection);
    };
    table["objection.decided"] = [](VillageCase& place, const Words& w) { // on, back to
        auto& objection = place.subject().objections.back();
        objection.decided = true;
        objection.decidedAt = day(w[0]);
        if (w.size() > 1)
            objection.backTo = step(w[1]);
    };
    table["objection.same_handler"] = [](VillageCase& place, const Words&) {
        place.subject().objections.back().handlerSurveyed = true;
    };
    table["objection.appealed"] = [](VillageCase& place, const Words&) {
        place.subject().objections.back().appealOpen = true;
    };
    table["hit"] = [](VillageCase& place, const Words& w) {
        HitFact hit;
        hit.state = w[0] == "open"        ? HitState::Open
                    : w[0] == "confirmed" ? HitState::Confirmed
                                          : HitState::Cleared;
        hit.at = w.size() > 1 ? day(w[1]) : place.subject().compared.value_or(0);
        place.subject().hits.push_back(hit);
    };
    table["reopen"] = [](VillageCase& place, const Words& w) { // step, day, approved or not
        place.subject().reopened.push_back({day(w[1]), step(w[0]), w.value(2) != "pending"});
    };
    table["open"] = [](VillageCase& place, const Words& w) { // conflict or question, since
        place.subject().open.push_back({w[0] == "question", w.size() > 1 ? day(w[1]) : 0});
    };
    table["accept"] = [](VillageCase& place, const Words& w) {
        const auto rule = ruleFromCode(w[0].toStdString());
        if (!rule || !factsOf(*rule).waivable)
            qFatal("not waivable: %s", qPrintable(w[0]));
        place.subject().accepted.insert(*rule);
    };
}

void addHouseholdWords(Table& table) {
    const auto add = [&](const char* word, const std::function<void(HouseholdFacts&, const Words&)>& change) {
        table[word] = [change](VillageCase& place, const Words& words) { change(place.subject(), words); };
        table[QString("neighbour.") + word] = [change](VillageCase& place, const Words& words) {
            change(place.neighbour(), words);
        };
    };
    add("five_guarantee", [](HouseholdFacts& h, const Words&) { h.fiveGuarantee = true; });
    add("withdrawn", [](HouseholdFacts& h, const Words&) { h.withdrawn = true; });
    add("merged", [](HouseholdFacts& h, const Words&) { h.merged = true; });
    add("gone", [](HouseholdFacts& h, const Words&) { h.gone = true; });
    add("excused", [](HouseholdFacts& h, const Words&) { h.excused = true; });
    add("not_surveyed", [](HouseholdFacts& h, const Words&) { h.visits.clear(); });
    add("listed", [](HouseholdFacts& h, const Words& w) { h.listedAt = day(w[0]); });
    add("not_applied", [](HouseholdFacts& h, const Words&) { h.applied.reset(); });
    add("not_compared", [](HouseholdFacts& h, const Words&) { h.compared.reset(); });
    add("compared", [](HouseholdFacts& h, const Words& w) { h.compared = day(w[0]); });
    add("no_card", [](HouseholdFacts& h, const Words&) { h.registered.reset(); });
    add("no_helper", [](HouseholdFacts& h, const Words&) { h.assisted.reset(); });
    add("exit", [](HouseholdFacts& h, const Words& w) { h.exit = ExitFact{day(w[0]), std::nullopt, 0}; });
    add("exit.persons", [](HouseholdFacts& h, const Words& w) { h.exit->persons = w[0].toInt(); });
    add("exit.unsigned", [](HouseholdFacts& h, const Words&) { h.exit->verified.reset(); });
}

Table makeTable() {
    Table table;
    addVisitWords(table, "survey", Entry::First);
    addVisitWords(table, "second", Entry::Second);
    addMeetingWords(table, "group", Level::Group);
    addMeetingWords(table, "village", Level::Village);
    addNoticeWords(table, "notice1", NoticeStage::First);
    addNoticeWords(table, "notice2", NoticeStage::Second);
    addNoticeWords(table, "announcement", NoticeStage::Announcement);
    addAuditWords(table, "township", false);
    addAuditWords(table, "county", true);
    addObjectionWords(table);
    addHouseholdWords(table);
    table["non_poor_village"] = [](VillageCase& place, const Words&) { place.village.poorVillage = false; };
    table["today"] = [](VillageCase& place, const Words& w) { place.village.today = chinaDay(day(w[0])); };
    table["other_group.notice1.extra"] = [](VillageCase& place, const Words& w) {
        for (const RowFact& row : place.village.households.back().rows)
            place.village.notices[row.notice].extraDays = w[0].toInt();
    };
    table["no_line"] = [](VillageCase& place, const Words&) { place.village.rules.lines.clear(); };
    table["rule"] = [](VillageCase& place, const Words& w) { // parameter, value, day of the document
        const Issued issued{"示例文件", "", w.size() > 2 ? day(w[2]) - 10 * 3600 : 0};
        if (!layDown(place.village.rules, w[0].toStdString(), w[1].toStdString(), issued))
            qFatal("no rule: %s", qPrintable(w.join(' ')));
    };
    table["again"] = [](VillageCase& place, const Words& w) { // step, day, passage
        doAgain(place, place.subject(), step(w[0]), w.value(2) == "out" ? Passage::Out : Passage::In,
                day(w[1]));
    };
    return table;
}

} // namespace

void change(VillageCase& place, const QString& words) {
    static const Table table = makeTable();
    const QStringList parts = words.split(' ', Qt::SkipEmptyParts);
    const auto found = table.find(parts.value(0));
    if (found == table.end())
        qFatal("no such change: %s", qPrintable(words));
    found->second(place, parts.mid(1));
}

} // namespace fixture
