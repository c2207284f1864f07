#include "shared/text/pinyin.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace text {
namespace {

// Surnames whose reading in ICU 72 is not the one (or not the only one) people use for themselves.
// 覃 is Qín in Guangxi and Tán elsewhere; the others are the surname readings of the Xiandai Hanyu Cidian.
struct SurnameReadings {
    std::u16string_view surname;
    std::array<const char*, 2> readings; // likeliest first; the second may be empty
};
constexpr std::array<SurnameReadings, 3> kSurnames = {{
    {u"覃", {"qin", "tan"}},
    {u"朴", {"piao", "pu"}},
    {u"缪", {"miao", "mou"}},
}};

bool isKeyChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

PinyinKeys keysOfWords(std::string_view words) {
    PinyinKeys keys;
    bool insideWord = false;
    for (const char c : words) {
        if (!isKeyChar(c)) {
            insideWord = false;
            continue;
        }
        if (!insideWord)
            keys.initials += c;
        keys.full += c;
        insideWord = true;
    }
    return keys;
}

// ICU's two steps, kept apart because the second one makes u of ü.
class Reader {
public:
    Reader() : m_toLatin(make("Han-Latin/Names")), m_toAscii(make("Latin-ASCII; Lower")) {}

    struct Reading {
        std::string ascii; // words separated by anything but [a-z0-9]
        std::string withV; // the same with v for ü
    };
    Reading read(const icu::UnicodeString& name) {
        // ICU does not promise that one transliterator may serve two threads.
        const std::lock_guard lock(m_mutex);
        return isPlainHan(name) ? composed(name) : byIcu(name);
    }
    // The keys of a name of Han characters that are all spelt in one way only: put together without a look at
    // words. Nothing: it takes more than that.
    std::optional<PinyinKeys> quickKeys(std::u16string_view name) {
        const std::lock_guard lock(m_mutex);
        const Kept& start = kept(name[0], name[1]);
        if (!start.oneSpelling)
            return std::nullopt;
        PinyinKeys keys = start.keys;
        for (const char16_t character : name.substr(kSurnameMax)) {
            const Kept& part = keptTail(character);
            if (!part.oneSpelling)
                return std::nullopt;
            keys.full += part.keys.full;
            keys.initials += part.keys.initials;
        }
        return keys;
    }
    // Of one character, at its place in the name: the first two may be a surname.
    Reading readCharacter(const icu::UnicodeString& name, std::int32_t at) {
        const std::lock_guard lock(m_mutex);
        if (!isHan(name.charAt(at)))
            return byIcu(icu::UnicodeString(name.char32At(at)));
        const bool pair = name.length() > 1 && isHan(name.charAt(0)) && isHan(name.charAt(1));
        if (at >= kSurnameMax || (at == 1 && !pair))
            return keptTail(name.charAt(at)).reading;
        Reading start = kept(name.charAt(0), pair ? name.charAt(1) : u'\0').reading;
        for (std::string* text : {&start.ascii, &start.withV}) {
            const auto blank = text->find(' ');
            *text = at == 0                      ? text->substr(0, blank)
                    : blank == std::string::npos ? std::string()
                                                 : text->substr(blank + 1);
        }
        return start;
    }
    // The same by ICU alone; tests compare.
    Reading readWhole(const icu::UnicodeString& name) {
        const std::lock_guard lock(m_mutex);
        return byIcu(name);
    }

private:
    // ICU needs some 15 µs a name; a bootstrap has 100,000. Only the first two characters are read as a
    // surname, every later one by itself, so these readings are kept and put together (tst_pinyin holds this
    // to ICU's own).
    static constexpr std::int32_t kSurnameMax = 2; // UTF-16 units
    static constexpr std::size_t kKeptMax = 200'000;

    struct Kept {
        explicit Kept(Reading read)
            : reading(std::move(read)), keys(keysOfWords(reading.ascii)),
              oneSpelling(reading.ascii == reading.withV) {}
        Reading reading;
        PinyinKeys keys; // of `ascii`
        bool oneSpelling;
    };

    static bool isHan(char16_t character) { return character >= 0x4e00 && character <= 0x9fff; }

    static bool isPlainHan(const icu::UnicodeString& name) {
        for (std::int32_t i = 0; i < name.length(); ++i)
            if (!isHan(name.charAt(i)))
                return false;
        return !name.isEmpty();
    }

    Reading composed(const icu::UnicodeString& name) {
        Reading whole = kept(name.charAt(0), name.length() > 1 ? name.charAt(1) : u'\0').reading;
        for (std::int32_t i = kSurnameMax; i < name.length(); ++i) {
            const Reading& part = keptTail(name.charAt(i)).reading;
            whole.ascii += " " + part.ascii;
            whole.withV += " " + part.withV;
        }
        return whole;
    }

    const Kept& kept(char16_t first, char16_t second) { // second 0: there is none
        const std::uint32_t key = (std::uint32_t(first) << 16) | second;
        if (m_starts.size() > kKeptMax)
            m_starts.clear();
        auto at = m_starts.find(key);
        if (at == m_starts.end()) {
            icu::UnicodeString start(first);
            if (second != 0)
                start += second;
            at = m_starts.emplace(key, Kept(byIcu(start))).first;
        }
        return at->second;
    }

    const Kept& keptTail(char16_t character) {
        auto at = m_tails.find(character);
        if (at == m_tails.end()) {
            Reading reading = byIcu(icu::UnicodeString(u"一一") + icu::UnicodeString(character));
            for (std::string* text : {&reading.ascii, &reading.withV})
                *text = text->substr(text->rfind(' ') + 1);
            at = m_tails.emplace(character, Kept(std::move(reading))).first;
        }
        return at->second;
    }

    Reading byIcu(const icu::UnicodeString& name) {
        icu::UnicodeString latin = name;
        m_toLatin->transliterate(latin);
        icu::UnicodeString withV = latin;
        for (const char16_t umlaut : std::u16string_view(u"üǖǘǚǜÜǕǗǙǛ"))
            withV.findAndReplace(icu::UnicodeString(umlaut), u"v");
        return {toAscii(latin), toAscii(withV)};
    }

    static std::unique_ptr<icu::Transliterator> make(const char* id) {
        UErrorCode status = U_ZERO_ERROR;
        UParseError where;
        std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
            icu::UnicodeString::fromUTF8(id), UTRANS_FORWARD, where, status));
        assert(U_SUCCESS(status) && "ICU's data must contain the transliterator");
        return made;
    }
    std::string toAscii(icu::UnicodeString s) {
        m_toAscii->transliterate(s);
        std::string utf8;
        return s.toUTF8String(utf8);
    }

    std::mutex m_mutex;
    std::unordered_map<std::uint32_t, Kept> m_starts; // by the first two characters
    std::unordered_map<char16_t, Kept> m_tails;       // by one later character
    std::unique_ptr<icu::Transliterator> m_toLatin;
    std::unique_ptr<icu::Transliterator> m_toAscii;
};

Reader& reader() {
    static Reader once;
    return once;
}

void addReading(std::vector<PinyinKeys>& readings, const PinyinKeys& keys) {
    if (!keys.full.empty() && std::find(readings.begin(), readings.end(), keys) == readings.end())
        readings.push_back(keys);
}

void addWord(std::string& joined, const std::string& word) {
    // Initials of two readings may be the same; once is enough.
    if ((" " + joined + " ").find(" " + word + " ") == std::string::npos)
        joined += (joined.empty() ? "" : " ") + word;
}

bool isSpecial(std::u16string_view name) {
    return std::any_of(kSurnames.begin(), kSurnames.end(),
                       [&](const SurnameReadings& entry) { return name.starts_with(entry.surname); });
}

// Two and more Han characters of the basic plane, the surname none of the special ones; else nothing.
std::u16string plainHan(std::string_view name) {
    std::u16string han;
    if (name.size() < 6 || name.size() % 3 != 0)
        return han;
    for (std::size_t i = 0; i < name.size(); i += 3) {
        const unsigned a = static_cast<unsigned char>(name[i]), b = static_cast<unsigned char>(name[i + 1]),
                       c = static_cast<unsigned char>(name[i + 2]);
        const unsigned character = (a & 0x0f) << 12 | (b & 0x3f) << 6 | (c & 0x3f);
        if (a >> 4 != 0xe || b >> 6 != 2 || c >> 6 != 2 || character < 0x4e00 || character > 0x9fff)
            return {};
        han += static_cast<char16_t>(character);
    }
    return isSpecial(han) ? std::u16string() : han;
}

} // namespace

PinyinKeys pinyinKeysWhole(std::string_view name) {
    const auto utf16 = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), std::int32_t(name.size())));
    return keysOfWords(reader().readWhole(utf16).ascii);
}

PinyinKeys pinyinKeys(std::string_view name) {
    if (const std::u16string han = plainHan(name); !han.empty())
        if (auto keys = reader().quickKeys(han))
            return std::move(*keys);
    const auto utf16 = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), std::int32_t(name.size())));
    std::vector<PinyinKeys> readings;
    const auto addBothSpellings = [&](const std::string& prefix, const icu::UnicodeString& rest) {
        const auto reading = reader().read(rest);
        addReading(readings, keysOfWords(prefix + " " + reading.ascii));
        addReading(readings, keysOfWords(prefix + " " + reading.withV));
    };
    const auto special = std::find_if(kSurnames.begin(), kSurnames.end(), [&](const SurnameReadings& entry) {
        return utf16.startsWith(icu::UnicodeString(entry.surname.data(), std::int32_t(entry.surname.size())));
    });
    if (special == kSurnames.end()) {
        addBothSpellings("", utf16);
    } else {
        const icu::UnicodeString given(utf16, std::int32_t(special->surname.size()));
        for (const char* surname : special->readings)
            addBothSpellings(surname, given);
    }
    PinyinKeys keys;
    for (const auto& reading : readings) {
        addWord(keys.full, reading.full);
        addWord(keys.initials, reading.initials);
    }
    return keys;
}

namespace {

// What one character of a name sounds like.
struct Sound {
    std::string full;     // [a-z0-9], may be empty
    bool newWord = false; // its first letter is an initial
    std::size_t end = 0;  // bytes of the name up to and with it
};

std::string keyLetters(const std::string& reading) {
    std::string letters;
    std::copy_if(reading.begin(), reading.end(), std::back_inserter(letters), isKeyChar);
    return letters;
}

std::vector<Sound> soundsOf(const icu::UnicodeString& name, bool withV) {
    std::vector<Sound> sounds;
    std::size_t bytes = 0;
    bool insideWord = false; // of letters that make up one word together
    for (std::int32_t i = 0; i < name.length(); i = name.moveIndex32(i, 1)) {
        const auto reading = reader().readCharacter(name, i);
        const UChar32 character = name.char32At(i);
        bytes += character < 0x80 ? 1u : character < 0x800 ? 2u : character < 0x10000 ? 3u : 4u;
        const std::string full = keyLetters(withV ? reading.withV : reading.ascii);
        const bool letter = character < 0x2e80; // scripts that spell; a Han character is a word of its own
        sounds.push_back({full, !full.empty() && !(letter && insideWord), bytes});
        insideWord = letter && !full.empty();
    }
    return sounds;
}

// Bytes of the name that `typed` reaches into; 0: it is another beginning.
std::size_t reach(const std::vector<Sound>& sounds, std::string_view typed, bool initials) {
    std::string heard;
    for (const Sound& sound : sounds) {
        heard += !initials ? sound.full : sound.newWord ? sound.full.substr(0, 1) : std::string();
        if (heard.size() >= typed.size())
            return heard.starts_with(typed) ? sound.end : 0;
    }
    return 0;
}

} // namespace

std::size_t heardIn(std::string_view name, std::string_view typed) {
    if (typed.empty() || !std::all_of(typed.begin(), typed.end(), isKeyChar))
        return 0;
    const auto utf16 = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), std::int32_t(name.size())));
    std::vector<std::vector<Sound>> readings{soundsOf(utf16, false), soundsOf(utf16, true)};
    for (const SurnameReadings& special : kSurnames)
        if (utf16.startsWith(
                icu::UnicodeString(special.surname.data(), std::int32_t(special.surname.size()))))
            for (const char* surname : special.readings)
                for (const std::size_t spelling : {0u, 1u}) {
                    readings.push_back(readings[spelling]);
                    readings.back().front().full = surname;
                }
    for (const bool initials : {false, true})
        for (const auto& reading : readings)
            if (const std::size_t end = reach(reading, typed, initials))
                return end;
    return 0;
}

} // namespace text
