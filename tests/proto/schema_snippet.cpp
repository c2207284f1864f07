#include "tests/proto/schema_snippet.h"

#include "ruhu/v1/options.pb.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <google/protobuf/descriptor.pb.h>

namespace schema {

Snippet::Snippet(const std::string& body) : m_pool(google::protobuf::DescriptorPool::generated_pool()) {
    ruhu::v1::Compartment_descriptor(); // puts the options' file into the generated pool
    const QTemporaryDir folder;
    QFile source(folder.filePath("snippet.proto"));
    const std::string text =
        "syntax = \"proto3\";\npackage ruhu.v1.test;\nimport \"ruhu/v1/options.proto\";\n" + body;
    if (!source.open(QIODevice::WriteOnly) || source.write(text.data(), qint64(text.size())) < 0) {
        m_errors = source.errorString().toStdString();
        return;
    }
    source.close();
    const QString compiled = folder.filePath("snippet.pb");
    QProcess protoc;
    // Run from the project's root, as all tests are.
    protoc.start(RUHU_PROTOC,
                 {"-I" + folder.path(), "-Iproto", "--descriptor_set_out=" + compiled, source.fileName()});
    protoc.waitForFinished();
    m_errors = protoc.readAllStandardError().toStdString();
    QFile set(compiled);
    google::protobuf::FileDescriptorSet parsed;
    if (protoc.exitCode() == 0 && set.open(QIODevice::ReadOnly) &&
        parsed.ParseFromString(set.readAll().toStdString()))
        m_file = m_pool.BuildFile(parsed.file(0));
}

} // namespace schema
