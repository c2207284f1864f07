// A small made-up village for pictures, self-test and tests: households, people, a survey under way, a
// conflict between two tablets and a decision that overruled this one's person. Made through the services; ID
// numbers only of the never-issued area 459999, officials by role.
#pragma once

#include "shared/service/workspace.h"

namespace app {

struct SampleIds {
    base::RecordId surveyed;  // the household whose survey is half done
    base::RecordId disputed;  // the one with two answers
    base::RecordId decided;   // the one whose two answers the other person has settled
    base::RecordId wrongCard; // a member whose ID number does not fit
    base::RecordId held;      // the one holdSample() writes to
    base::RecordId sealed{};  // the one whose head signed on paper, of addSamplePhotos()
};

// `workspace` is new and empty; it becomes tablet 31 of surveyor 1. `scratchPath`: where the other tablet's
// store may lie.
base::Result<SampleIds> fillSample(service::Workspace& workspace, const std::string& scratchPath);
// The same tablet before anything has come.
base::Result<void> enrolSample(service::Workspace& workspace);
// An own answer that the county has not taken.
base::Result<void> holdSample(service::Workspace& workspace, const SampleIds& ids);

} // namespace app
