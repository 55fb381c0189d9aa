// Samples as the text that other programs take out of them, where these are installed: how much of the truth comes
// back.
//
// Where none of them is installed nothing is tested.

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <string>
#include <string_view>

#include "tests/app/folder.h"
#include "tests/corpus/score.h"

BOOST_AUTO_TEST_SUITE(extracted_tests)

namespace {

using namespace solieu;
using namespace solieu::corpus;

// Per cent of the rows and values of the truth; rows that the truth does not have. What is read today, so that it does
// not become less: the goal is 97 and 96.
struct Floor {
    int rows = 93, values = 96, extra = 3;
};

struct Extractor {
    std::string_view program, arguments;  // IN and OUT stand for the files
    bool word = false;                    // of Word documents
    Floor floor{};
};

constexpr std::array<Extractor, 5> extractors{{
    {.program = "pdftotext", .arguments = "-layout IN OUT"},
    {.program = "pdftotext", .arguments = "-raw IN OUT"},
    // Block by block: columns one after the other, whose blank cells are lost.
    {.program = "pdftotext", .arguments = "IN OUT", .floor = {.rows = 20, .values = 35, .extra = 10}},
    {.program = "mutool", .arguments = "draw -q -F txt -o OUT IN"},
    {.program = "pandoc", .arguments = "IN -t gfm -o OUT", .word = true},
}};

// Samples that each program reads as a whole; others lose what their text has lost (see README).
constexpr std::array<std::string_view, 5> of_pdf{"province-sound", "department-sound", "forms", "district", "province"};
constexpr std::array<std::string_view, 4> of_word{"department-word", "forms-word", "province-word", "district-word"};

bool is_installed(std::string_view program) {
    return std::system(("command -v " + std::string(program) + " >/dev/null 2>&1").c_str()) == 0;
}

std::string replaced(std::string text, std::string_view what, const std::string& by) {
    return text.replace(text.find(what), what.size(), by);
}

void check(const Extractor& extractor, std::string_view sample) {
    Truth truth = read_truth("corpus/samples/" + std::string(sample) + ".truth.json");
    const tests::Folder folder;
    const std::string text = folder / "extracted.txt";
    std::string command = std::string(extractor.program) + " " + std::string(extractor.arguments) + " >/dev/null 2>&1";
    command = replaced(replaced(command, "IN", truth.document), "OUT", text);
    BOOST_REQUIRE_MESSAGE(std::system(command.c_str()) == 0, command);
    const Outcome outcome = run(text);
    BOOST_REQUIRE_MESSAGE(outcome.read, command + ": " + outcome.trouble);
    const Score score = compare(truth, outcome);
    std::string told = command + ": rows " + std::to_string(score.rows_right) + "/" + std::to_string(score.rows) +
                       " values " + std::to_string(score.values_right) + "/" + std::to_string(score.values) +
                       " extra " + std::to_string(score.extra_rows);
    for (const std::string& miss : score.misses) told += "\n    " + miss;
    const Floor& floor = extractor.floor;
    BOOST_CHECK_MESSAGE(score.rows_right * 100 >= score.rows * floor.rows, told);
    BOOST_CHECK_MESSAGE(score.values_right * 100 >= score.values * floor.values, told);
    BOOST_CHECK_MESSAGE(score.extra_rows <= floor.extra, told);
}

}  // namespace

BOOST_AUTO_TEST_CASE(text_of_other_programs_gives_the_tables) {
    for (const Extractor& extractor : extractors) {
        if (!is_installed(extractor.program)) continue;
        if (extractor.word)
            for (const std::string_view sample : of_word) check(extractor, sample);
        else
            for (const std::string_view sample : of_pdf) check(extractor, sample);
    }
}

BOOST_AUTO_TEST_SUITE_END()
