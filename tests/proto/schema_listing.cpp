#include "tests/proto/schema_listing.h"

#include "ruhu/v1/options.pb.h"

#include <iomanip>
#include <sstream>

namespace schema {

namespace {

namespace pb = google::protobuf;

std::string key(const std::string& owner, int number) {
    std::ostringstream out;
    out << owner << ' ' << std::setw(5) << std::setfill('0') << number;
    return out.str();
}

std::string typeOf(const pb::FieldDescriptor& field) {
    if (field.is_map())
        return "map<" + typeOf(*field.message_type()->map_key()) + "," +
               typeOf(*field.message_type()->map_value()) + ">";
    if (field.message_type())
        return field.message_type()->full_name();
    if (field.enum_type())
        return field.enum_type()->full_name();
    return field.type_name();
}

std::string kindOf(const pb::FieldDescriptor& field) {
    if (field.is_map())
        return "";
    return field.is_repeated() ? "repeated " : field.has_optional_keyword() ? "optional " : "";
}

// Options that change what a stored value means; limits and sources may change.
std::string meaningOf(const pb::FieldDescriptor& field) {
    const pb::FieldOptions& options = field.options();
    std::string text;
    auto add = [&](const char* name, const std::string& value) {
        if (!value.empty())
            text += std::string(" ") + name + "=" + value;
    };
    add("scale",
        options.GetExtension(ruhu::v1::scale) ? std::to_string(options.GetExtension(ruhu::v1::scale)) : "");
    add("unit", options.GetExtension(ruhu::v1::unit));
    add("format", options.GetExtension(ruhu::v1::format));
    add("codes", options.GetExtension(ruhu::v1::codes));
    add("reference", options.GetExtension(ruhu::v1::reference) ? "true" : "");
    return text;
}

std::string describe(const pb::FieldDescriptor& field) {
    return field.name() + " " + kindOf(field) + typeOf(field) + meaningOf(field);
}

void addEnum(Listing& listing, const pb::EnumDescriptor& type) {
    for (int i = 0; i < type.value_count(); ++i)
        listing[key(type.full_name(), type.value(i)->number())] = type.value(i)->name();
}

void addMessage(Listing& listing, const pb::Descriptor& message) {
    for (int i = 0; i < message.field_count(); ++i)
        listing[key(message.full_name(), message.field(i)->number())] = describe(*message.field(i));
    if (const auto type = message.options().GetExtension(ruhu::v1::record_type))
        listing[key("record_type", static_cast<int>(type))] = message.full_name();
    for (int i = 0; i < message.nested_type_count(); ++i)
        if (!message.nested_type(i)->options().map_entry())
            addMessage(listing, *message.nested_type(i));
    for (int i = 0; i < message.enum_type_count(); ++i)
        addEnum(listing, *message.enum_type(i));
}

// Whether the number and the name of a field that is gone are reserved in its message.
bool isReserved(const std::string& entryKey, const std::string& meaning,
                const std::vector<const pb::FileDescriptor*>& files) {
    const std::size_t blank = entryKey.rfind(' ');
    const std::string owner = entryKey.substr(0, blank);
    const int number = std::stoi(entryKey.substr(blank + 1));
    const std::string name = meaning.substr(0, meaning.find(' '));
    for (const pb::FileDescriptor* file : files) {
        const pb::DescriptorPool* pool = file->pool();
        if (const pb::Descriptor* message = pool->FindMessageTypeByName(owner))
            return message->IsReservedNumber(number) && message->IsReservedName(name);
        if (const pb::EnumDescriptor* type = pool->FindEnumTypeByName(owner))
            return type->IsReservedNumber(number) && type->IsReservedName(name);
    }
    return false;
}

} // namespace

Listing listingOf(const std::vector<const pb::FileDescriptor*>& files) {
    Listing listing;
    for (const pb::FileDescriptor* file : files) {
        for (int i = 0; i < file->message_type_count(); ++i)
            addMessage(listing, *file->message_type(i));
        for (int i = 0; i < file->enum_type_count(); ++i)
            addEnum(listing, *file->enum_type(i));
        for (int i = 0; i < file->extension_count(); ++i)
            listing[key(file->extension(i)->containing_type()->full_name(), file->extension(i)->number())] =
                describe(*file->extension(i));
    }
    return listing;
}

std::string toText(const Listing& listing) {
    std::string text;
    for (const auto& [entryKey, meaning] : listing)
        text.append(entryKey).append(" ").append(meaning).append("\n");
    return text;
}

Listing fromText(const std::string& text) {
    Listing listing;
    std::istringstream in(text);
    for (std::string owner, number, meaning; in >> owner >> number && std::getline(in >> std::ws, meaning);)
        listing[owner + ' ' + number] = meaning;
    return listing;
}

std::vector<std::string> breaches(const Listing& reference,
                                  const std::vector<const pb::FileDescriptor*>& files) {
    const Listing now = listingOf(files);
    std::vector<std::string> found;
    for (const auto& [entryKey, meaning] : reference) {
        const auto entry = now.find(entryKey);
        if (entry == now.end()) {
            if (!isReserved(entryKey, meaning, files))
                found.push_back(entryKey + " (" + meaning + ") is gone and not reserved by number and name");
        } else if (entry->second != meaning) {
            found.push_back(entryKey + " was \"" + meaning + "\" and is now \"" + entry->second + "\"");
        }
    }
    return found;
}

} // namespace schema
