// The JSON of whole samples, byte for byte as in corpus/expected. After a wanted change of the output:
//
//   SOLIEU_REBASELINE=1 ctest -R '^expected$'      then look at the difference before it is committed
//
// In CI the switch is an error: there the files must be right.

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "output/json.h"
#include "tests/corpus/engine.h"

BOOST_AUTO_TEST_SUITE(expected_tests)

namespace {

using namespace solieu::corpus;

// Of each kind of report and each way in one, the short ones: the files are read by people.
const char* const documents[] = {"department.pdf", "department-cells.txt", "district-wrapped.txt", "forms.pdf",
                                 "years.pdf"};

bool rebaseline() {
    return std::getenv("SOLIEU_REBASELINE") != nullptr;
}

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

std::string json_of(const std::string& document) {
    const Outcome outcome = run(document);
    BOOST_REQUIRE_MESSAGE(outcome.read, outcome.trouble);
    const solieu::output::Engine engine{.version = "test", .rules = "test", .ocr_model = "", .options = ""};
    std::string json;
    solieu::output::write_json({.document = outcome.document,
                                .statements = outcome.statements,
                                .facts = outcome.facts,
                                .audit = outcome.audit,
                                .engine = engine},
                               [&](std::string_view piece) { json += piece; });
    return json;
}

// The first line that differs, for the message.
std::string difference(const std::string& wanted, const std::string& got) {
    std::istringstream a(wanted), b(got);
    std::string x, y;
    for (int line = 1;; ++line) {
        const bool more_a = static_cast<bool>(std::getline(a, x)), more_b = static_cast<bool>(std::getline(b, y));
        if (!more_a && !more_b) return "the line ends differ";
        if (!more_a || !more_b || x != y) {
            return "line " + std::to_string(line) + "\n  expected: " + (more_a ? x : "(end)") +
                   "\n  now:      " + (more_b ? y : "(end)");
        }
    }
}

BOOST_AUTO_TEST_CASE(the_switch_is_off_in_ci) {
    BOOST_TEST(!(rebaseline() && std::getenv("CI") != nullptr));
}

BOOST_DATA_TEST_CASE(json_is_as_expected, boost::unit_test::data::make(documents), document) {
    const std::string name = std::filesystem::path(document).stem().string();
    const std::string path = "corpus/expected/" + name + ".json";
    const std::string json = json_of("corpus/samples/" + std::string(document));
    if (rebaseline() && std::getenv("CI") == nullptr) {
        std::filesystem::create_directories("corpus/expected");
        std::ofstream(path, std::ios::binary) << json;
        BOOST_TEST_MESSAGE(path << " written");
        return;
    }
    const std::string wanted = content_of(path);
    BOOST_REQUIRE_MESSAGE(!wanted.empty(), path + " is not there; see the head of this test");
    BOOST_TEST((json == wanted), path + ": " + difference(wanted, json));
}

BOOST_AUTO_TEST_CASE(the_same_document_gives_the_same_bytes) {
    BOOST_TEST((json_of("corpus/samples/years.pdf") == json_of("corpus/samples/years.pdf")));
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
