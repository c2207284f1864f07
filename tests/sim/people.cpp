#include "tests/sim/people.h"

#include "shared/records/deletion.h"
#include "shared/service/edit.h"
#include "shared/service/join.h"
#include "shared/service/people.h"
#include "shared/service/read.h"
#include "shared/service/settle.h"

#include <algorithm>

namespace sim {

using base::RecordId;
using base::Result;
using county::must;
using records::TypeNumber;
namespace type = records::type;

namespace {

// Of a program newer than this one: a text and a map that this one's schema does not have.
constexpr std::uint32_t kNewerField = 400;
constexpr std::uint32_t kNewerMap = 600;

class Person {
public:
    Person(World& world, SimTablet& tablet) : m_world(world), m_tablet(tablet), m_ws(tablet.ws()) {}

    void act() {
        if (m_ws.lists().all(type::kHousehold).empty() || m_world.rng().percent(10))
            return createHousehold();
        switch (m_world.rng().below(30)) {
        case 0:
        case 1:
            return createMember();
        case 2:
            return createVisit();
        case 3:
            return createAccount();
        case 4:
        case 5:
            return edit();
        case 6:
        case 7:
        case 8:
        case 9:
            return editSame();
        case 10:
            return clear();
        case 11:
        case 12:
        case 13:
            return answer();
        case 14:
        case 15:
            return newerField();
        case 16:
            return newerMap();
        case 17:
            return remove();
        case 18:
            return undelete();
        case 19:
        case 20:
        case 21:
        case 22:
            return resolve();
        case 23:
        case 24:
        case 25:
            return join();
        case 26:
            return draft();
        case 27:
        case 28:
            return usePerson();
        default:
            return acceptQuestion();
        }
    }

private:
    bool save(const std::string& what, const std::function<Result<void>()>& body) {
        m_world.note(what + " on t" + std::to_string(m_tablet.number));
        m_world.met().count("act " + what);
        return m_world.onTablet(m_tablet, "tablet_save", body);
    }

    // Any record of the type, gone ones included; mostly one of the first, so that people meet.
    RecordId pick(TypeNumber wanted) {
        std::vector<RecordId> ids;
        for (const service::ListEntry* entry : m_ws.lists().all(wanted))
            ids.push_back(entry->id);
        if (ids.empty())
            return {};
        std::sort(ids.begin(), ids.end());
        return ids[m_world.rng().below(m_world.rng().percent(70) ? std::min<std::size_t>(ids.size(), 2)
                                                                 : ids.size())];
    }

    // Mostly one of the villages the tablet holds; sometimes one that is not its own.
    std::string area() {
        std::vector<std::string> own;
        for (const auto& stream : must(m_ws.store().streams()))
            if (stream.area.size() == 12 && stream.compartment == 0 && m_ws.sees(stream.id))
                own.push_back(stream.area);
        return own.empty() || m_world.rng().percent(5) ? county::kOtherVillage
                                                       : own[m_world.rng().below(own.size())];
    }
    std::string word() { return "示例" + std::to_string(m_world.rng().below(100)); }
    std::string phone() { return "1" + std::to_string(1'000'000'000 + m_world.rng().below(4)); }

    void createHousehold() {
        save("create_household", [&]() -> Result<void> {
            const auto id = service::createRecord(m_ws, type::kHousehold,
                                                  {{"head_name", word()}, {"phone", phone()}}, area());
            return id ? Result<void>() : tl::unexpected<base::Error>(id.error());
        });
    }
    void child(const std::string& what, TypeNumber wanted, std::vector<service::FieldText> fields) {
        const RecordId household = pick(type::kHousehold);
        if (!household.valid())
            return;
        fields.push_back({"household", household.text()});
        save(what, [&]() -> Result<void> {
            const auto id = service::createRecord(m_ws, wanted, fields, area());
            return id ? Result<void>() : tl::unexpected<base::Error>(id.error());
        });
    }
    void createMember() {
        child("create_member", type::kMember,
              {{"name", word()}, {"person_id", m_world.rng().percent(50) ? "459999198506150022" : ""}});
    }
    void createVisit() { child("create_visit", type::kVisit, {{"note", word()}}); }
    void createAccount() { child("create_account", type::kBankAccount, {{"account", "0000"}}); }

    void editField(const std::string& what, RecordId id, const std::string& field, const std::string& text) {
        if (!id.valid())
            return;
        const bool good = save(what, [&] { return service::editRecord(m_ws, id, {{field, text}}); });
        if (good && must(service::readRecord(m_tablet.ws(), id)).text(field) != text)
            m_world.fail("saved", "t" + std::to_string(m_tablet.number) + " " + id.text() + " " + field +
                                      " does not show what was saved");
    }
    void edit() {
        static const std::vector<std::string> fields = {"head_name", "group", "address", "household_no",
                                                        "cause_note"};
        editField("edit", pick(type::kHousehold), fields[m_tablet.number % fields.size()], word());
    }
    void editSame() {
        if (m_world.rng().percent(70))
            editField("edit_same", pick(type::kHousehold), "phone", phone());
        else
            editField("edit_same", pick(type::kMember), "name", word());
    }
    void clear() { editField("clear", pick(type::kHousehold), "phone", ""); }
    void answer() {
        const RecordId visit = pick(type::kVisit);
        static const std::vector<std::string> keys = {"q1", "q-1-2", "room.2"};
        const std::string key = m_world.rng().percent(80) ? keys[m_world.rng().below(keys.size())]
                                                          : "repeat#" + visit.text() + "/q1";
        editField("answer", visit, "answers[" + key + "]", word());
    }

    // A change as a newer program writes it, on the record layer: this program's services do not know the
    // field.
    void newer(const std::string& what, RecordId id, const merge::CellKey& key, const merge::Bytes& value) {
        const auto* found = must(m_ws.replica().record(id));
        if (!found)
            return;
        const merge::State state = found->state;
        const base::StreamId stream = found->stream;
        save(what, [&] {
            return m_ws.commit([&]() -> Result<void> {
                records::RecordChange change;
                change.change.dot = m_ws.nextDot();
                change.change.record = id;
                change.change.time = m_tablet.clock.now();
                change.change.author = m_ws.identity().person;
                change.change.writes.push_back({key, value, state.heads(key)});
                return m_ws.replica().saveOwn(change, stream, m_ws.identity().contact);
            });
        });
    }
    static merge::Bytes text(std::uint32_t field, const std::string& content) {
        merge::Bytes out;
        merge::putVarint(out, (field << 3) | 2);
        merge::putVarint(out, content.size());
        return out + content;
    }
    void newerField() {
        const RecordId id = pick(type::kHousehold);
        if (m_tablet.newerProgram && id.valid())
            newer("newer_field", id, {kNewerField, {}}, text(kNewerField, word()));
    }
    void newerMap() {
        const RecordId id = pick(type::kMember);
        if (!m_tablet.newerProgram || !id.valid())
            return;
        const std::string key = m_world.rng().percent(50) ? "k" : "of " + id.text();
        newer("newer_map", id, {kNewerMap, key}, text(kNewerMap, text(1, key) + text(2, word())));
    }

    void remove() {
        const RecordId id = pick(m_world.rng().percent(60) ? type::kHousehold : type::kMember);
        if (id.valid())
            save("delete", [&] { return service::deleteRecord(m_ws, id, "登记重了"); });
    }
    void undelete() {
        std::vector<RecordId> gone;
        must(m_ws.replica().forEach(
            [&](const store::Replica::Record& record, store::View) -> base::Result<void> {
                if (records::lifeOf(record.state) == records::Life::Deleted)
                    gone.push_back(record.state.id());
                return {};
            }));
        if (gone.empty())
            return;
        const RecordId id = m_world.rng().pick(gone);
        save("undelete", [&] { return service::undeleteRecord(m_ws, id, "确有这户"); });
    }

    void resolve() {
        countConflicts(m_world, m_tablet);
        auto open = must(service::conflicts(m_ws));
        if (open.empty())
            return;
        const service::ConflictView& view = m_world.rng().pick(open);
        if (view.field == std::to_string(kNewerField)) {
            if (m_tablet.newerProgram)
                newer("resolve_newer", view.record, {kNewerField, {}}, text(kNewerField, word()));
        } else if (view.field == "phone" && m_world.rng().percent(50)) {
            save("resolve_value",
                 [&] { return service::resolveValue(m_ws, view.record, view.field, phone(), "问过"); });
        } else if (view.field == "deleted") {
            const std::string life = m_world.rng().percent(50) ? "deleted" : "kept";
            save("resolve_value",
                 [&] { return service::resolveValue(m_ws, view.record, view.field, life, "问过"); });
        } else {
            const std::size_t index = 1 + m_world.rng().below(view.versions.size());
            save("resolve_take",
                 [&] { return service::resolveTake(m_ws, view.record, view.field, index, "问过"); });
        }
    }

    void join() {
        const RecordId a = pick(type::kHousehold), b = pick(type::kHousehold);
        if (!a.valid() || a == b)
            return;
        const bool same = m_world.rng().percent(50);
        save(same ? "join_same" : "join_different",
             [&] { return service::joinHouseholds(m_ws, a, b, same, "问过两家"); });
    }
    void acceptQuestion() {
        auto open = must(service::questions(m_ws));
        if (open.empty())
            return;
        const service::QuestionView& question = m_world.rng().pick(open);
        save("accept_question", [&] { return service::acceptQuestion(m_ws, question, "情况属实"); });
    }
    void usePerson() {
        auto people = must(m_ws.store().localPersons());
        const base::PersonId person = m_world.rng().pick(people).id;
        save("use_person", [&] { return service::usePerson(m_ws, person, {}); });
    }
    void draft() {
        const RecordId id = pick(type::kHousehold);
        const std::string text = word();
        if (!id.valid())
            return;
        bool kept = save("draft", [&] { return service::keepDraft(m_ws, id, "address", text); });
        for (const auto& draft : must(m_tablet.ws().store().drafts(id)))
            kept = kept || draft.text == text; // a power cut after the commit
        if (kept)
            m_tablet.drafts[id] = text;
    }

    World& m_world;
    SimTablet& m_tablet;
    service::Workspace& m_ws;
};

} // namespace

void actOnTablet(World& world, SimTablet& tablet) {
    Person(world, tablet).act();
}

void countConflicts(World& world, SimTablet& tablet) {
    for (const service::ConflictView& view : must(service::conflicts(tablet.ws()))) {
        const bool map = view.field.find('[') != std::string::npos;
        const bool verdict = view.field.rfind("verdicts[", 0) == 0 || view.field.rfind("joins[", 0) == 0;
        const bool newer = view.field.find_first_not_of("0123456789") == std::string::npos;
        world.met().count(view.field == "deleted" ? "conflict delete_edit"
                          : verdict               ? "conflict verdict"
                          : map                   ? "conflict map_entry"
                          : newer                 ? "conflict newer_field"
                                                  : "conflict same_field");
        if (view.field != "deleted" && view.versions.size() >= 3)
            world.met().count("conflict three_heads");
    }
}

} // namespace sim
