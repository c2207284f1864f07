#include "shared/service/sync_chain.h"

#include "ruhu/v1/sync.pb.h"

namespace service {

namespace {

std::string chainKey(Workspace& workspace, StreamId stream) {
    return "chain_" + std::to_string(workspace.identity().device) + "_" + std::to_string(stream);
}
std::string ownKey(StreamId stream) {
    return "lacks_own_" + std::to_string(stream);
}

} // namespace

Result<void> rememberChain(Workspace& workspace, const store::StreamRow& stream) {
    ruhu::v1::StreamState state;
    state.set_head(stream.head);
    state.set_last_counter(stream.lastCounter);
    return workspace.store().putMeta(chainKey(workspace, stream.id), state.SerializeAsString());
}

Result<void> recallChain(Workspace& workspace, store::StreamRow& stream) {
    RUHU_TRY(kept, workspace.store().meta(chainKey(workspace, stream.id)), "recall chain");
    ruhu::v1::StreamState state;
    if (!kept || !state.ParseFromString(*kept) || state.head().empty())
        return {};
    stream.head = state.head();
    stream.lastCounter = state.last_counter();
    return workspace.store().putMeta(ownKey(stream.id), "1");
}

Result<bool> lacksOwn(Workspace& workspace, StreamId stream) {
    RUHU_TRY(lacks, workspace.store().meta(ownKey(stream)), "look up own entries");
    return lacks && !lacks->empty();
}

Result<void> hasOwn(Workspace& workspace, StreamId stream) {
    return workspace.store().putMeta(ownKey(stream), "");
}

} // namespace service
