#include "shared/text/pinyin.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <memory>
#include <mutex>
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

    static bool isPlainHan(const icu::UnicodeString& name) {
        for (std::int32_t i = 0; i < name.length(); ++i)
            if (name.charAt(i) < 0x4e00 || name.charAt(i) > 0x9fff)
                return false;
        return name.length() > kSurnameMax;
    }

    Reading composed(const icu::UnicodeString& name) {
        Reading whole = kept(icu::UnicodeString(name, 0, kSurnameMax));
        for (std::int32_t i = kSurnameMax; i < name.length(); ++i) {
            const Reading& part = keptTail(name.charAt(i));
            whole.ascii += " " + part.ascii;
            whole.withV += " " + part.withV;
        }
        return whole;
    }

    const Reading& kept(const icu::UnicodeString& start) {
        const std::uint32_t key = (std::uint32_t(start.charAt(0)) << 16) | start.charAt(1);
        if (m_starts.size() > kKeptMax)
            m_starts.clear();
        auto at = m_starts.find(key);
        if (at == m_starts.end())
            at = m_starts.emplace(key, byIcu(start)).first;
        return at->second;
    }

    const Reading& keptTail(char16_t character) {
        auto at = m_tails.find(character);
        if (at == m_tails.end()) {
            Reading reading = byIcu(icu::UnicodeString(u"一一") + icu::UnicodeString(character));
            for (std::string* text : {&reading.ascii, &reading.withV})
                *text = text->substr(text->rfind(' ') + 1);
            at = m_tails.emplace(character, std::move(reading)).first;
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
    std::unordered_map<std::uint32_t, Reading> m_starts; // by the first two characters
    std::unordered_map<char16_t, Reading> m_tails;       // by one later character
    std::unique_ptr<icu::Transliterator> m_toLatin;
    std::unique_ptr<icu::Transliterator> m_toAscii;
};

Reader& reader() {
    static Reader once;
    return once;
}

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

void addReading(std::vector<PinyinKeys>& readings, const PinyinKeys& keys) {
    if (!keys.full.empty() && std::find(readings.begin(), readings.end(), keys) == readings.end())
        readings.push_back(keys);
}

void addWord(std::string& joined, const std::string& word) {
    // Initials of two readings may be the same; once is enough.
    if ((" " + joined + " ").find(" " + word + " ") == std::string::npos)
        joined += (joined.empty() ? "" : " ") + word;
}

} // namespace

PinyinKeys pinyinKeysWhole(std::string_view name) {
    const auto utf16 = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), std::int32_t(name.size())));
    return keysOfWords(reader().readWhole(utf16).ascii);
}

PinyinKeys pinyinKeys(std::string_view name) {
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

} // namespace text
