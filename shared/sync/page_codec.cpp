#include "shared/sync/page_codec.h"

namespace syncing {

using base::ErrorCode;
using base::fail;

void PageWriter::add(const PageRow& row) {
    m_page.add_id_steps(row.id.packed() - m_last);
    m_last = row.id.packed();
    m_page.add_types(row.type);
    m_page.add_sizes(static_cast<std::uint32_t>(row.state.size()));
    m_page.mutable_states()->append(row.state);
}

base::Result<PageReader> PageReader::open(const ruhu::v1::StatePage& page) {
    if (page.id_steps_size() != page.sizes_size() || page.types_size() != page.sizes_size())
        return fail(ErrorCode::BadBytes, "read page: columns");
    std::int64_t id = 0;
    for (const std::int64_t step : page.id_steps())
        if (step <= 0 || __builtin_add_overflow(id, step, &id) || !base::Dot::unpack(id).valid())
            return fail(ErrorCode::BadBytes, "read page: ids");
    std::uint64_t bytes = 0;
    for (const std::uint32_t size : page.sizes())
        bytes += size;
    if (bytes != page.states().size())
        return fail(ErrorCode::BadBytes, "read page: sizes");
    return PageReader(page);
}

PageRow PageReader::next() {
    m_id += m_page->id_steps(m_at);
    const std::size_t size = m_page->sizes(m_at);
    const PageRow row{base::Dot::unpack(m_id), m_page->types(m_at),
                      merge::View(m_page->states()).substr(m_offset, size)};
    m_offset += size;
    ++m_at;
    return row;
}

} // namespace syncing
