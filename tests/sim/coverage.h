// What a simulation has gone through. A run of many seeds that never met one of these proves less than it
// claims, so a zero fails it.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace sim {

class Coverage {
public:
    Coverage();
    // REQUIRES: the name is one of the list in coverage.cpp.
    void count(const std::string& name);
    void add(const Coverage& other);
    // Prints the table; false when something was never met.
    bool print() const;

private:
    std::map<std::string, std::uint64_t> m_counts;
};

} // namespace sim
