#pragma once

#include <google/protobuf/descriptor.h>

#include <string>

namespace schema {

// A schema written in a test, compiled by protoc into a descriptor set: `body` follows syntax, package
// ruhu.v1.test and the import of our options. Owns the descriptors. file() is null when protoc refuses the
// text; then errors() says why.
class Snippet {
public:
    explicit Snippet(const std::string& body);

    const google::protobuf::FileDescriptor* file() const { return m_file; }
    const std::string& errors() const { return m_errors; }

private:
    google::protobuf::DescriptorPool m_pool;
    const google::protobuf::FileDescriptor* m_file = nullptr;
    std::string m_errors;
};

} // namespace schema
