#include "app/inputs/pair_inputs.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(pair_inputs_tests)

namespace {

std::vector<Input> inputs(const std::string& folder, const std::vector<std::string>& names) {
    std::vector<Input> all;
    for (const std::string& name : names) {
        const std::size_t slash = name.rfind('/');
        Input& input = all.emplace_back();
        input.name = folder + "/" + name;
        input.folder = slash == name.npos ? "" : name.substr(0, slash);
    }
    return all;
}

// "a.pdf=a.docx b.pdf= =c.pdf"
std::string pairs(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    std::string told;
    for (const InputPair& pair : pair_inputs(inputs("1", before), inputs("2", after))) {
        told += told.empty() ? "" : " ";
        told += (pair.before ? before[*pair.before] : "") + "=" + (pair.after ? after[*pair.after] : "");
    }
    return told;
}

}  // namespace

BOOST_AUTO_TEST_CASE(by_their_names) {
    BOOST_TEST(pairs({"q1/a.pdf", "q2/a.pdf"}, {"q2/a.pdf", "q1/a.pdf"}) == "q1/a.pdf=q1/a.pdf q2/a.pdf=q2/a.pdf");
    BOOST_TEST(pairs({"a.docx", "b.docx"}, {"a.pdf", "c.pdf"}) == "a.docx=a.pdf b.docx= =c.pdf");
    BOOST_TEST(pairs({"thống-kê.docx"}, {"tho\u0302\u0301ng-ke\u0302.docx"}) ==
               "thống-kê.docx=tho\u0302\u0301ng-ke\u0302.docx");
    BOOST_TEST(pairs({"a.docx"}, {"ban-hanh/a.pdf"}) == "a.docx=ban-hanh/a.pdf");
}

BOOST_AUTO_TEST_CASE(what_two_may_be_is_none) {
    BOOST_TEST(pairs({"a.docx"}, {"a.pdf", "a.xlsx"}) == "a.docx= =a.pdf =a.xlsx");
    BOOST_TEST(pairs({"a.docx"}, {"x/a.pdf", "y/a.pdf"}) == "a.docx= =x/a.pdf =y/a.pdf");
    BOOST_TEST(pairs({"a.docx"}, {"a.pdf", "a.docx"}) == "a.docx=a.docx =a.pdf");
}

BOOST_AUTO_TEST_SUITE_END()
