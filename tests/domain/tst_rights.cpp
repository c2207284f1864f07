// The whole cross product of roles, acts, record types, areas and compartments against a table written as
// people would write it down, not as the code decides.
#include "shared/domain/rights.h"

#include <QtTest>

#include <map>

using domain::Act;
using domain::Role;
using records::Compartment;

namespace {

const std::initializer_list<Role> kRoles = {Role::Surveyor,    Role::VillageOfficer, Role::TownshipAuditor,
                                            Role::CountyStaff, Role::CountyAdmin,    Role::Observer};
const std::initializer_list<Act> kActs = {Act::Create, Act::Edit,   Act::Delete,  Act::Resolve,
                                          Act::Join,   Act::Import, Act::Release, Act::Read};

// Letters: o open, r restricted. One word an act, in the order of kActs:
//                       create edit delete resolve join import release read
const std::map<std::string, std::string> kTable = {
    {"surveyor", "o      o    o      o       o    o      -       o"},
    {"village-officer", "o      o    o      o       o    o      -       o"},
    {"township-auditor", "or     or   or     or      or   or     -       or"},
    {"county-staff", "or     or   or     or      or   or     or      or"},
    {"county-admin", "or     or   or     or      or   or     or      or"},
    {"observer", "-      -    -      -       -    -      -       o"},
};

struct AreaCase {
    const char* grant;
    const char* record;
    bool inside;
};
const std::initializer_list<AreaCase> kAreas = {
    {"451228101201", "451228101201", true},
    {"451228101", "451228101201", true},
    {"451228", "451228101201", true},
    {"451228000000", "451228101201", true},
    {"45", "451228", true},
    {"451228101201", "451228101202", false},
    {"451228101", "451228102201", false},
    {"451228101201", "451228", false},
    {"451228", "451229101201", false},
    {"", "451228101201", false},
    {"451228", "", false},
    {"4512281", "451228101201", false},
    {"451228", "nowhere", false},
};

constexpr records::TypeNumber kUnknownType = 4711;

std::string letters(const std::string& role, int act) {
    return QString::fromStdString(kTable.at(role)).split(' ', Qt::SkipEmptyParts).at(act).toStdString();
}

} // namespace

class RightsTest : public QObject {
    Q_OBJECT
private slots:
    void seeingIsReadingWhateverTheType() {
        using records::Compartment;
        const domain::Grant surveyor{domain::Role::Surveyor, "451228101201"};
        QVERIFY(domain::sees(surveyor, "451228101201", Compartment::Open));
        QVERIFY(!domain::sees(surveyor, "451228101202", Compartment::Open)); // the next village
        QVERIFY(!domain::sees(surveyor, "451228101", Compartment::Open));    // nothing above
        QVERIFY(!domain::sees(surveyor, "451228101201", Compartment::Restricted));
        QVERIFY(!domain::sees(surveyor, "rubbish", Compartment::Open));
        const domain::Grant auditor{domain::Role::TownshipAuditor, "451228101"};
        QVERIFY(domain::sees(auditor, "451228101202", Compartment::Restricted));
        QVERIFY(domain::sees({domain::Role::Observer, "451228"}, "451228101202", Compartment::Open));
    }

    void decidesAsTheTableSays() {
        int allowed = 0, refused = 0;
        for (const auto role : kRoles)
            for (const auto act : kActs)
                for (const auto type : {records::type::kHousehold, records::type::kMember,
                                        records::type::kVisit, records::type::kBankAccount, kUnknownType})
                    for (const auto& area : kAreas)
                        for (const auto compartment : {Compartment::Open, Compartment::Restricted}) {
                            const bool restricted = compartment == Compartment::Restricted;
                            const auto word = letters(domain::roleName(role), int(act));
                            const bool leaks = type == records::type::kBankAccount && !restricted;
                            const bool expected = word.find(restricted ? 'r' : 'o') != std::string::npos &&
                                                  area.inside && !leaks;
                            const auto decision =
                                domain::decide({role, area.grant}, act, type, area.record, compartment);
                            QVERIFY2(decision.has_value() == expected,
                                     qPrintable(QString("%1 %2 type %3 %4 in %5 restricted %6")
                                                    .arg(domain::roleName(role), domain::actName(act))
                                                    .arg(type)
                                                    .arg(area.record, area.grant)
                                                    .arg(restricted)));
                            ++(expected ? allowed : refused);
                        }
        QVERIFY(allowed > 300 && refused > 300); // neither side is empty by accident
    }
    void saysWhyNot() {
        const auto codeOf = [](Role role, Act act, records::TypeNumber type, const char* area,
                               Compartment compartment) {
            const auto decision = domain::decide({role, "451228101"}, act, type, area, compartment);
            return decision ? std::string() : std::string(base::errorName(decision.error().code));
        };
        constexpr auto open = Compartment::Open, restricted = Compartment::Restricted;
        QCOMPARE(codeOf(Role::Observer, Act::Edit, 1, "451228101201", open),
                 std::string("rights.act_not_allowed"));
        QCOMPARE(codeOf(Role::TownshipAuditor, Act::Release, 1, "451228101201", open),
                 std::string("rights.act_not_allowed"));
        QCOMPARE(codeOf(Role::Surveyor, Act::Read, 4, "451228101201", restricted),
                 std::string("rights.restricted"));
        QCOMPARE(codeOf(Role::CountyAdmin, Act::Create, 4, "451228101201", open),
                 std::string("rights.wrong_compartment"));
        QCOMPARE(codeOf(Role::Surveyor, Act::Edit, 1, "451228102201", open), std::string("rights.outside"));
        QCOMPARE(codeOf(Role::Surveyor, Act::Edit, 1, "451228101201", open), std::string());
    }
    void decidingAnewTakesAHigherLevel() {
        const std::vector<Role> ascending = {Role::Observer, Role::Surveyor, Role::VillageOfficer,
                                             Role::TownshipAuditor, Role::CountyStaff};
        for (std::size_t by = 0; by < ascending.size(); ++by)
            for (std::size_t decided = 1; decided < ascending.size(); ++decided) {
                const bool expected = by > decided || by == ascending.size() - 1;
                const auto decision = domain::decideAnew(ascending[by], ascending[decided]);
                QCOMPARE(decision.has_value(), expected);
                if (!decision)
                    QVERIFY(decision.error().code == base::ErrorCode::RightsLevel);
            }
        QVERIFY(domain::decideAnew(Role::CountyStaff, Role::CountyAdmin)); // one level
        QVERIFY(domain::decideAnew(Role::CountyAdmin, Role::CountyStaff));
    }
    void aCompartmentOfANewerProgramIsNotForTheVillage() {
        const auto unknown = static_cast<Compartment>(7);
        QVERIFY(!domain::maySee(Role::Surveyor, unknown) && !domain::maySee(Role::Observer, unknown));
        QVERIFY(domain::maySee(Role::CountyStaff, unknown));
    }
    void namesRolesBothWays() {
        for (const auto role : kRoles)
            QVERIFY(domain::roleFromName(domain::roleName(role)) == role);
        for (const char* wrong : {"", "Surveyor", "village_officer", "root"})
            QVERIFY2(!domain::roleFromName(wrong), wrong);
        QCOMPARE(kTable.size(), kRoles.size());
    }
};

QTEST_GUILESS_MAIN(RightsTest)
#include "tst_rights.moc"
