#pragma once
// What a reader of a sample should find: corpus/samples/NAME.truth.json, written by the generator.
//
// Example:
//   Truth truth = read_truth("corpus/samples/district.truth.json");

#include <string>
#include <vector>

namespace solieu::corpus {

struct TruthValue {
    std::string period;
    std::string raw;
    std::string value;  // plain decimal; "" when the cell is no number
};

struct TruthRow {
    std::string stt, label, unit, note;
    std::vector<TruthValue> values;
};

struct TruthFact {
    std::string raw, value;
    bool percent = false;
    std::string before, after;  // what stands around it
};

struct TruthAnchor {
    std::string stt, label;  // of a row
    std::string raw;         // of a figure, date, citation or section; "" for a row
};

struct TruthFinding {
    std::vector<std::string> rules;
    bool needed = true;  // false: may be reported, need not
    std::vector<TruthAnchor> anchors;
    std::string why;
};

struct Truth {
    std::string id;
    std::string document;  // path of the sample; "" when there is none beside the truth
    std::vector<TruthRow> rows;
    std::vector<TruthFact> facts;
    std::vector<TruthFinding> findings;
};

// Throws when the file is not there or has another form: that is a defect of the test's data.
[[nodiscard]] Truth read_truth(const std::string& path);

// The names of all samples of a folder, in order.
[[nodiscard]] std::vector<std::string> sample_names(const std::string& folder = "corpus/samples");

}  // namespace solieu::corpus
