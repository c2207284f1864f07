#include "shared/gen/csv.h"

#include "shared/records/value.h"

#include <algorithm>

namespace gen {
namespace {

using base::Result;

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    Result<std::vector<CsvRow>> read() {
        std::vector<CsvRow> rows;
        while (!atEnd()) {
            if (skipLineEnd())
                continue;
            RUHU_TRY(row, readRow(), "read row");
            rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    bool at(char c) const { return !atEnd() && m_text[m_at] == c; }
    bool atLineEnd() const { return at('\n') || m_text.substr(m_at).starts_with("\r\n"); }

    void advance() {
        const char c = m_text[m_at++];
        if (c == '\n') {
            ++m_line;
            m_column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0) !=
                   0x80) { // counts characters, not their further bytes
            ++m_column;
        }
    }
    bool skipLineEnd() {
        if (!atLineEnd())
            return false;
        if (at('\r'))
            advance();
        advance();
        return true;
    }
    tl::unexpected<base::Error> wrong(std::string problem) const {
        return tl::unexpected<base::Error>(csvError(m_line, m_column, std::move(problem)));
    }

    Result<CsvRow> readRow() {
        CsvRow row;
        for (;;) {
            RUHU_TRY(cell, at('"') ? readQuoted() : readPlain(), "read cell");
            row.push_back(std::move(cell));
            if (atEnd() || skipLineEnd())
                return row;
            advance(); // the comma: cells end nowhere else
        }
    }

    Result<CsvCell> readPlain() {
        CsvCell cell{{}, m_line, m_column};
        while (!atEnd() && !at(',') && !atLineEnd()) {
            if (at('"'))
                return wrong("a quotation mark inside a cell that does not begin with one");
            cell.text += m_text[m_at];
            advance();
        }
        return cell;
    }

    Result<CsvCell> readQuoted() {
        CsvCell cell{{}, m_line, m_column};
        advance();
        for (;;) {
            if (atEnd())
                return tl::unexpected<base::Error>(
                    csvError(cell.line, cell.column, "a quotation mark that is never closed"));
            if (at('"')) {
                advance();
                if (!at('"'))
                    break;
            }
            cell.text += m_text[m_at];
            advance();
        }
        if (!atEnd() && !at(',') && !atLineEnd())
            return wrong("text after a closing quotation mark");
        return cell;
    }

    std::string_view m_text;
    std::size_t m_at = 0, m_line = 1, m_column = 1;
};

// The line of the first bytes that are no UTF-8; 0 when all is well.
std::size_t badUtf8Line(std::string_view text) {
    for (std::size_t line = 1, at = 0; at < text.size(); ++line) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (!records::isUtf8(text.substr(at, end - at)))
            return line;
        at = end + 1;
    }
    return 0;
}

} // namespace

base::Error csvError(std::size_t line, std::size_t column, std::string problem) {
    return base::error(base::ErrorCode::ImportFile, "read CSV",
                       {{"line", std::to_string(line)},
                        {"column", std::to_string(column)},
                        {"problem", std::move(problem)}});
}

Result<std::vector<CsvRow>> readCsv(std::string_view text) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    if (const auto line = badUtf8Line(text))
        return tl::unexpected<base::Error>(csvError(line, 1, "bytes that are not UTF-8 text"));
    return Reader(text).read();
}

void appendCsv(std::string& out, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

} // namespace gen
