// ruhu-lint ROOT < paths: checks the files named on standard input, one path a line relative to ROOT, against
// the rules of this folder. Exit code 1 when there is a finding, 2 when a file cannot be read.
#include "tests/lint/rules.h"

#include <fstream>
#include <iostream>
#include <sstream>

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: ruhu-lint ROOT < paths\n";
        return 2;
    }
    std::vector<lint::SourceFile> files;
    for (std::string path; std::getline(std::cin, path);) {
        std::ifstream in(std::string(argv[1]) + '/' + path, std::ios::binary);
        std::ostringstream text;
        text << in.rdbuf();
        if (!in) {
            std::cerr << path << ": cannot be read\n";
            return 2;
        }
        files.push_back({path, text.str()});
    }
    if (files.empty()) {
        std::cerr << "no files named: nothing was checked\n";
        return 2;
    }
    const std::vector<lint::Finding> findings = lint::checkAll(files);
    for (const lint::Finding& finding : findings)
        std::cout << finding.path << ':' << finding.line << ": " << finding.what << '\n';
    std::cout << files.size() << " files, " << findings.size() << " findings\n";
    return findings.empty() ? 0 : 1;
}
