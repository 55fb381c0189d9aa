// One number at a time is changed in the tables of reports that agree with themselves: is the change noticed, and does
// the engine name the right cell first? The figures are printed; the floors keep them from getting worse unnoticed.
//
// A number that takes part in no relation cannot be caught by any audit, so that the share can never be the whole.

#define BOOST_TEST_MODULE planted
#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/corpus/score.h"

namespace {

using namespace solieu::corpus;
namespace audit = solieu::audit;

bool digit(char c) {
    return c >= '0' && c <= '9';
}

// A line of a tab-separated table that holds a number, and where the number stands in it.
struct PlantedCell {
    std::size_t line = 0, begin = 0, end = 0;
    std::size_t truth_row = 0;
};

std::vector<std::string> lines_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

// The cells of the column `Số liệu` (the fourth of five) that are numbers.
std::vector<PlantedCell> cells_of(const std::vector<std::string>& lines, const Truth& truth) {
    std::vector<PlantedCell> cells;
    std::size_t row = 0;
    for (std::size_t i = 0; i < lines.size() && row < truth.rows.size(); ++i) {
        const std::string& line = lines[i];
        if (std::count(line.begin(), line.end(), '\t') != 4 || line.find(truth.rows[row].label) == std::string::npos)
            continue;
        std::size_t begin = 0;
        for (int tab = 0; tab < 3; ++tab) begin = line.find('\t', begin) + 1;
        const std::size_t end = line.find('\t', begin);
        const std::string cell = line.substr(begin, end - begin);
        const bool number = !cell.empty() && std::all_of(cell.begin(), cell.end(),
                                                         [](char c) { return digit(c) || c == '.' || c == ','; });
        if (number && cell != "0") cells.push_back({i, begin, end, row});
        ++row;
    }
    return cells;
}

// One digit other than the first, unless there is but one, is changed; the number keeps its length.
std::string changed(std::string number, std::size_t turn) {
    std::vector<std::size_t> digits;
    for (std::size_t i = 0; i < number.size(); ++i) {
        if (digit(number[i])) digits.push_back(i);
    }
    const std::size_t at = digits[digits.size() == 1 ? 0 : 1 + turn % (digits.size() - 1)];
    number[at] = static_cast<char>('0' + (number[at] - '0' + 1 + static_cast<int>(turn % 8)) % 10);
    return number;
}

bool refers(const std::vector<audit::Ref>& refs, const std::pair<int, int>& row) {
    return std::any_of(refs.begin(), refs.end(), [&](const audit::Ref& ref) {
        return ref.kind == audit::Ref::Kind::row && ref.table == row.first && ref.index == row.second;
    });
}

struct Tally {
    int planted = 0, found = 0, first = 0;  // first: the changed cell is the likeliest suspect
    std::string missed;                     // a line for each change that was not noticed
};

// A file of its own that goes away with the object.
struct TemporaryFile {
    std::string path =
        (std::filesystem::temp_directory_path() / ("solieu-planted-" + std::to_string(getpid()) + ".txt")).string();
    ~TemporaryFile() { std::filesystem::remove(path); }
};

Tally plant_all(const std::string& name) {
    const Truth truth = read_truth("corpus/samples/" + name + ".truth.json");
    const std::vector<std::string> lines = lines_of(truth.document);
    const TemporaryFile file;
    Tally tally;
    std::size_t turn = 0;
    for (const PlantedCell& cell : cells_of(lines, truth)) {
        std::vector<std::string> faulty = lines;
        std::string& line = faulty[cell.line];
        const std::string sound = line.substr(cell.begin, cell.end - cell.begin), fault = changed(sound, turn++);
        line.replace(cell.begin, cell.end - cell.begin, fault);
        {
            std::ofstream out(file.path, std::ios::binary);
            for (const std::string& text : faulty) out << text << '\n';
        }
        const Outcome outcome = run(file.path);
        if (!outcome.read) continue;
        const std::pair<int, int> row = paired_rows(truth, outcome)[cell.truth_row];
        ++tally.planted;
        const auto& findings = outcome.audit.findings;
        const auto finding = std::find_if(findings.begin(), findings.end(), [&](const audit::Finding& candidate) {
            return candidate.severity != solieu::Severity::info && refers(candidate.refs, row);
        });
        if (finding == findings.end()) {
            const TruthRow& at = truth.rows[cell.truth_row];
            tally.missed += "\n  not noticed: " + sound + " -> " + fault + " in " + at.stt + " " + at.label;
            continue;
        }
        ++tally.found;
        tally.first += !finding->suspects.empty() && refers({finding->suspects.front()}, row);
    }
    return tally;
}

void check(const std::string& name, int found_percent, int first_percent) {
    const Tally tally = plant_all(name);
    BOOST_REQUIRE(tally.planted > 0);
    const int found = 100 * tally.found / tally.planted;
    const int first = tally.found > 0 ? 100 * tally.first / tally.found : 0;
    BOOST_TEST_MESSAGE(name << ": " << tally.planted << " changed, " << tally.found << " noticed (" << found
                            << " %), in " << tally.first << " of them the changed cell is the first suspect (" << first
                            << " %)" << tally.missed);
    BOOST_TEST(found >= found_percent);
    BOOST_TEST(first >= first_percent);
}

BOOST_AUTO_TEST_CASE(changes_in_a_province_report) {
    check("province-tabs", 50, 50);
}
BOOST_AUTO_TEST_CASE(changes_in_a_district_report) {
    check("district-tabs", 33, 50);
}

}  // namespace
