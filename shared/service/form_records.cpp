#include "shared/service/form_records.h"

#include "shared/service/read.h"

#include <algorithm>

namespace service {
namespace {

// Where the drafts of a record lie that is not made yet: beside its household, apart from the household's
// own.
constexpr const char* kUnmade[] = {"", "", "new_member/", "new_visit/"};

bool isUnmade(const std::string& draftKey) {
    return std::any_of(std::begin(kUnmade), std::end(kUnmade), [&draftKey](const std::string& prefix) {
        return !prefix.empty() && draftKey.starts_with(prefix);
    });
}

struct DraftPlace {
    RecordId record;
    std::string key;
};

DraftPlace placeOf(const FormTarget& target, const AnswerHome& home) {
    if (home.record == HomeRecord::Household)
        return {target.household, home.field};
    if (target.record.valid())
        return {target.record, home.field};
    return {target.household, kUnmade[target.type] + home.field};
}

std::string prefixOf(const FormTarget& target) {
    return target.type == records::type::kMember ? "member." : "visit.";
}

std::string instanceKey(std::string_view repeat, forms::Instance instance) {
    return std::string(repeat) + "#" + instance.text();
}

// The question whose answer lies in a field of a record; "" when the form does not ask it.
std::string questionOf(const forms::Form& form, const std::string& bound, const std::string& field) {
    if (field.starts_with("answers[") && field.ends_with("]"))
        return field.substr(8, field.size() - 9);
    for (const forms::Item& item : form.items)
        if (item.field == bound)
            return item.name;
    return {};
}

void addFields(FormContent& content, const RecordView& record, const std::string& prefix,
               const forms::Form& form) {
    for (const FieldView& field : record.fields) {
        const std::string question = questionOf(form, prefix + field.field, field.field);
        if (field.field.starts_with("answers["))
            content.answers[question] = field.text;
        else
            content.fields[prefix + field.field] = field.text;
        if (!field.conflict || question.empty())
            continue;
        content.conflicts.insert(question);
        // One tablet removed the instance, another answered there: it is shown until somebody decides.
        const forms::AnswerKey key = forms::splitAnswerKey(question);
        if (key.instance.valid())
            content.answers[instanceKey(key.repeat, key.instance)] = std::string(forms::kInstanceMark);
    }
}

Result<void> addDrafts(Workspace& workspace, FormContent& content, RecordId record, const std::string& prefix,
                       const std::string& keyPrefix, const forms::Form& form) {
    RUHU_TRY(rows, workspace.store().drafts(record), "read drafts");
    for (const store::DraftRow& row : rows) {
        if (keyPrefix.empty() ? isUnmade(row.key) : !row.key.starts_with(keyPrefix))
            continue;
        const std::string field = row.key.substr(keyPrefix.size());
        const std::string question = questionOf(form, prefix + field, field);
        if (!question.empty())
            content.drafts[question] = row.text;
    }
    return {};
}

// The visit that this tablet goes on with: its own, else the latest that is there.
Result<RecordId> findVisit(Workspace& workspace, RecordId household, const forms::Form& form) {
    RecordId best;
    for (const ListEntry* entry : workspace.lists().children(household, records::type::kVisit)) {
        RUHU_TRY(visit, readRecord(workspace, entry->id), "find visit");
        if (visit.text("form_id") != form.id || !writesRegister(visit.text("purpose")))
            continue;
        const auto own = [&](RecordId id) { return id.device == workspace.identity().device; };
        if (!best.valid() || own(entry->id) >= own(best))
            best = entry->id;
    }
    return best;
}

} // namespace

Result<FormContent> readForm(Workspace& workspace, FormTarget& target, const forms::Form& form) {
    FormContent content;
    target.household = workspace.currentId(target.household);
    if (target.type == records::type::kVisit && !target.record.valid()) {
        RUHU_TRY(visit, findVisit(workspace, target.household, form), "read form");
        target.record = visit;
    }
    RUHU_TRY(household, readRecord(workspace, target.household), "read form");
    content.householdName = household.text("head_name");
    content.householdGroup = household.text("group");
    content.householdNo = household.text("household_no");
    addFields(content, household, "household.", form);
    RUHU_CHECK(addDrafts(workspace, content, target.household, "household.", "", form), "read form");
    if (target.record.valid()) {
        target.record = workspace.currentId(target.record);
        RUHU_TRY(record, readRecord(workspace, target.record), "read form");
        addFields(content, record, prefixOf(target), form);
        RUHU_CHECK(addDrafts(workspace, content, target.record, prefixOf(target), "", form), "read form");
    } else {
        RUHU_CHECK(
            addDrafts(workspace, content, target.household, prefixOf(target), kUnmade[target.type], form),
            "read form");
    }
    content.record = target.record;
    content.exists = target.record.valid();
    RUHU_TRY(questions, questionsOf(workspace, target.household), "read form");
    content.questions = std::move(questions);
    return content;
}

Result<void> keepFormDraft(Workspace& workspace, const FormTarget& target, const FormAnswer& draft) {
    const DraftPlace place = placeOf(target, draft.home);
    return keepDraft(workspace, place.record, place.key, draft.text);
}

Result<void> saveAnswers(Workspace& workspace, FormTarget& target, const std::vector<FormAnswer>& answers,
                         const std::vector<FieldText>& beginning) {
    RecordId made = target.record;
    RUHU_CHECK(workspace.commit([&]() -> Result<void> {
        for (const FormAnswer& answer : answers) {
            if (answer.home.record == HomeRecord::Household) {
                RUHU_CHECK(saveAnswer(workspace, target.household, {answer.home.field, answer.text}), "save");
                continue;
            }
            const DraftPlace place = placeOf(target, answer.home);
            if (!made.valid()) {
                std::vector<FieldText> fields = beginning;
                std::erase_if(fields, [&](const auto& field) { return field.field == answer.home.field; });
                fields.push_back({answer.home.field, answer.text});
                RUHU_TRY(id, createRecord(workspace, target.type, fields), "save");
                made = id;
            } else {
                RUHU_CHECK(saveAnswer(workspace, made, {answer.home.field, answer.text}), "save");
            }
            RUHU_CHECK(discardDraft(workspace, place.record, place.key), "save");
        }
        return {};
    }),
               "save answers");
    target.record = made;
    return {};
}

Result<forms::Instance> addInstance(Workspace& workspace, FormTarget& target, const std::string& repeat,
                                    const std::vector<FieldText>& beginning) {
    RecordId made = target.record;
    forms::Instance instance;
    RUHU_CHECK(workspace.commit([&]() -> Result<void> {
        if (!made.valid()) {
            RUHU_TRY(id, createRecord(workspace, target.type, beginning), "add instance");
            made = id;
        }
        RUHU_TRY(added, addInstanceMark(workspace, made, "answers", repeat), "add instance");
        instance = added;
        return {};
    }),
               "add instance");
    target.record = made;
    return instance;
}

Result<void> removeInstance(Workspace& workspace, const FormTarget& target, const std::string& repeat,
                            forms::Instance instance) {
    const std::string mark = "answers[" + instanceKey(repeat, instance);
    const auto isOfInstance = [&mark](const std::string& field) {
        return field == mark + "]" || field.starts_with(mark + "/");
    };
    RUHU_TRY(record, readRecord(workspace, target.record), "remove instance");
    RUHU_TRY(drafts, workspace.store().drafts(record.id), "remove instance");
    std::vector<FieldText> cleared;
    for (const FieldView& field : record.fields)
        if (isOfInstance(field.field))
            cleared.push_back({field.field, ""});
    return workspace.commit([&]() -> Result<void> {
        if (!cleared.empty())
            RUHU_CHECK(editRecord(workspace, record.id, cleared), "remove instance");
        for (const store::DraftRow& draft : drafts)
            if (isOfInstance(draft.key))
                RUHU_CHECK(discardDraft(workspace, record.id, draft.key), "remove instance");
        return {};
    });
}

} // namespace service
