#include "shared/service/form_records.h"

#include "shared/service/attachments.h"
#include "shared/service/read.h"

#include "shared/forms/value_text.h"

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

// What is left for later lies where the drafts lie; no question has that name.
DraftPlace laterPlace(const FormTarget& target) {
    if (target.type == records::type::kMember && target.record.valid())
        return {target.record, "ask_later"};
    const bool unmade = target.type == records::type::kMember;
    return {target.household, std::string(unmade ? kUnmade[target.type] : "") + "ask_later"};
}

Result<void> addLater(Workspace& workspace, const FormTarget& target, FormContent& content) {
    const DraftPlace place = laterPlace(target);
    RUHU_TRY(rows, ownDrafts(workspace, place.record), "read drafts");
    for (const store::DraftRow& row : rows)
        if (row.key == place.key)
            for (const std::string_view key : forms::selectedNames(row.text))
                content.later.emplace(key);
    return {};
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
        if (!bound.empty() && item.field == bound)
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
    RUHU_TRY(rows, ownDrafts(workspace, record), "read drafts");
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

// Nobody was at home, or nobody wanted: over when the day is, and what it found stays as it is.
bool isOver(const RecordView& visit, const std::string& today) {
    const std::string outcome = visit.text("outcome"), date = visit.text("date");
    return (outcome == "absent" || outcome == "refused") && !date.empty() && date < today;
}

// The visit that this tablet goes on with: its own, else the latest that is there.
Result<RecordId> findVisit(Workspace& workspace, RecordId household, const std::string& formId) {
    const std::string today = base::chinaDate(workspace.clock().now());
    RecordId best;
    for (const ListEntry* entry : workspace.lists().children(household, records::type::kVisit)) {
        RUHU_TRY(visit, readRecord(workspace, entry->id), "find visit");
        if (visit.text("form_id") != formId || !writesRegister(visit.text("purpose")) || isOver(visit, today))
            continue;
        const auto own = [&](RecordId id) { return id.device == workspace.identity().device; };
        if (!best.valid() || own(entry->id) >= own(best))
            best = entry->id;
    }
    return best;
}

Result<void> findTarget(Workspace& workspace, FormTarget& target, const std::string& formId) {
    target.household = workspace.currentId(target.household);
    if (target.type == records::type::kVisit && !target.record.valid()) {
        RUHU_TRY(visit, findVisit(workspace, target.household, formId), "find visit");
        target.record = visit;
    }
    if (target.record.valid())
        target.record = workspace.currentId(target.record);
    return {};
}

} // namespace

Result<std::string> formVersion(Workspace& workspace, FormTarget& target, const std::string& formId) {
    RUHU_CHECK(findTarget(workspace, target, formId), "read form version");
    if (target.type != records::type::kVisit || !target.record.valid())
        return std::string();
    RUHU_TRY(visit, readRecord(workspace, target.record), "read form version");
    return visit.text("form_version");
}

Result<FormContent> readForm(Workspace& workspace, FormTarget& target, const forms::Form& form) {
    FormContent content;
    RUHU_CHECK(findTarget(workspace, target, form.id), "read form");
    RUHU_TRY(household, readRecord(workspace, target.household), "read form");
    content.householdName = household.text("head_name");
    content.householdGroup = household.text("group");
    content.householdNo = household.text("household_no");
    addFields(content, household, "household.", form);
    RUHU_CHECK(addDrafts(workspace, content, target.household, "household.", "", form), "read form");
    if (target.record.valid()) {
        RUHU_TRY(record, readRecord(workspace, target.record), "read form");
        content.sealed = !record.text("signature").empty();
        addFields(content, record, prefixOf(target), form);
        RUHU_CHECK(addDrafts(workspace, content, target.record, prefixOf(target), "", form), "read form");
    } else {
        RUHU_CHECK(
            addDrafts(workspace, content, target.household, prefixOf(target), kUnmade[target.type], form),
            "read form");
    }
    RUHU_CHECK(addLater(workspace, target, content), "read form");
    content.record = target.record;
    content.exists = target.record.valid();
    RUHU_TRY(questions, questionsOf(workspace, target.household), "read form");
    content.questions = std::move(questions);
    RUHU_TRY(accepted, acceptedQuestionsOf(workspace, target.household), "read form");
    content.accepted = std::move(accepted);
    return content;
}

Result<void> keepFormDraft(Workspace& workspace, const FormTarget& target, const FormAnswer& draft) {
    const DraftPlace place = placeOf(target, draft.home);
    return keepDraft(workspace, place.record, place.key, draft.text);
}

Result<void> keepLater(Workspace& workspace, const FormTarget& target, const std::set<std::string>& keys) {
    const DraftPlace place = laterPlace(target);
    std::string text;
    for (const std::string& key : keys)
        text += (text.empty() ? "" : " ") + key;
    return text.empty() ? discardDraft(workspace, place.record, place.key)
                        : keepDraft(workspace, place.record, place.key, text);
}

Result<void> saveFileAnswer(Workspace& workspace, FormTarget& target, const FormAnswer& answer,
                            const std::string& kind, std::string_view bytes,
                            const std::vector<FieldText>& beginning) {
    FormTarget made = target;
    RUHU_CHECK(workspace.commitAct([&]() -> Result<void> {
        RUHU_TRY(hash, FileBox(workspace.filesFolder()).put(bytes), "save file");
        RUHU_CHECK(saveAnswers(workspace, made, {{answer.question, answer.home, hash}}, beginning), "save");
        const bool ofVisit = made.type == records::type::kVisit;
        RUHU_CHECK(attach(workspace, bytes,
                          {made.household, ofVisit ? made.record : RecordId(), kind, {}, answer.question}),
                   "save file");
        return {};
    }),
               "save file answer");
    target = made;
    return {};
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

Result<void> migrateForm(Workspace& workspace, const FormTarget& target, const forms::Form& before,
                         const forms::Form& after) {
    RUHU_TRY(visit, readRecord(workspace, target.record), "migrate form");
    std::set<std::string> changed;
    for (const forms::ItemDifference& difference : forms::compareForms(before, after))
        if (difference.fate == forms::ItemFate::Changed)
            changed.insert(after.items[static_cast<std::size_t>(difference.after)].name);
    std::vector<FieldText> fields{{"form_version", after.version}};
    for (const FieldView& field : visit.fields) {
        const std::string key = questionOf(after, {}, field.field);
        if (!field.text.empty() && changed.contains(std::string(forms::splitAnswerKey(key).question)))
            fields.push_back({field.field, ""});
    }
    return editRecord(workspace, visit.id, fields);
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

Result<base::Dot> removeInstance(Workspace& workspace, const FormTarget& target, const std::string& repeat,
                                 forms::Instance instance) {
    const std::string mark = "answers[" + instanceKey(repeat, instance);
    const auto isOfInstance = [&mark](const std::string& field) {
        return field == mark + "]" || field.starts_with(mark + "/");
    };
    RUHU_TRY(record, readRecord(workspace, target.record), "remove instance");
    RUHU_TRY(drafts, ownDrafts(workspace, record.id), "remove instance");
    std::vector<FieldText> cleared;
    for (const FieldView& field : record.fields)
        if (isOfInstance(field.field))
            cleared.push_back({field.field, ""});
    base::Dot act;
    RUHU_CHECK(workspace.commit([&]() -> Result<void> {
        if (!cleared.empty()) {
            RUHU_CHECK(editRecord(workspace, record.id, cleared), "remove instance");
            act = workspace.replica().pendingDots().back();
        }
        for (const store::DraftRow& draft : drafts)
            if (isOfInstance(draft.key))
                RUHU_CHECK(discardDraft(workspace, record.id, draft.key), "remove instance");
        return {};
    }),
               "remove instance");
    return act;
}

} // namespace service
