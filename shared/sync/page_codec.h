// A bootstrap page: StatePage of proto/ruhu/v1/sync.proto <-> its records.
#pragma once

#include "shared/records/schema.h"

#include "ruhu/v1/sync.pb.h"

namespace syncing {

struct PageRow {
    base::RecordId id;
    records::TypeNumber type = 0;
    merge::View state; // of the page's own bytes
};

class PageWriter {
public:
    explicit PageWriter(ruhu::v1::StatePage& page) : m_page(page) {}
    // Ascending by id.
    void add(const PageRow& row);
    std::size_t bytes() const {
        return m_page.states().size() + 16 * static_cast<std::size_t>(m_page.sizes_size());
    }

private:
    ruhu::v1::StatePage& m_page;
    std::int64_t m_last = 0;
};

class PageReader {
public:
    // Fails with BadBytes: columns of different length, ids out of order, sizes that are not those of
    // `states`. `page` outlives the reader.
    static base::Result<PageReader> open(const ruhu::v1::StatePage& page);
    bool atEnd() const { return m_at == m_page->sizes_size(); }
    PageRow next(); // precondition: not at the end

private:
    explicit PageReader(const ruhu::v1::StatePage& page) : m_page(&page) {}

    const ruhu::v1::StatePage* m_page;
    int m_at = 0;
    std::int64_t m_id = 0;
    std::size_t m_offset = 0;
};

} // namespace syncing
