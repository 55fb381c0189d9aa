#include "extract/picture/cover_device.h"

#include <PDFDoc.h>

#include <boost/test/unit_test.hpp>
#include <memory>

#include "extract/pdf/pdf_open.h"
#include "tests/extract/picture/made_pdf.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(cover_device_tests)

namespace {

std::unique_ptr<CoverDevice> drawn(const std::string& content, const std::vector<Embedded>& pictures) {
    const std::string bytes = make_pdf(content, pictures);
    const auto pdf = open_pdf(bytes);
    BOOST_REQUIRE(pdf->isOk());
    auto device = std::make_unique<CoverDevice>(ProcessorClock::now() + std::chrono::seconds(20));
    pdf->displayPageSlice(device.get(), 1, 72, 72, 0, false, true, false, -1, -1, -1, -1);
    return device;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_makes_a_cover) {
    const std::vector<Embedded> picture = {plain(quarters(60, 80))};
    const std::string text = "BT /F1 30 Tf 100 400 Td (text) Tj ET\n", below = text + whole_page;
    const std::vector<std::string> covers = {whole_page,
                                             below,
                                             whole_page + "3 Tr " + text,
                                             "1 g 0 0 600 800 re f\n" + whole_page,
                                             "0 0 600 800 re W n\n" + whole_page,
                                             whole_page + "700 10 50 50 re f\n",
                                             "q 500 0 0 700 50 50 cm /I0 Do Q\n"};
    for (const std::string& content : covers) BOOST_TEST(drawn(content, picture)->cover.has_value(), content);
    const std::vector<std::string> others = {"",
                                             text,
                                             whole_page + text,
                                             whole_page + "10 10 50 50 re f\n",
                                             whole_page + "0 0 m 600 800 l S\n",
                                             whole_page + whole_page,
                                             "q 300 0 0 400 0 0 cm /I0 Do Q\n",
                                             "q 600 30 -30 800 0 0 cm /I0 Do Q\n",
                                             "0 0 m 600 0 l 0 800 l h W n\n" + whole_page,
                                             "10 10 50 50 re f q 500 0 0 700 80 80 cm /I0 Do Q\n"};
    for (const std::string& content : others) BOOST_TEST(!drawn(content, picture)->cover.has_value(), content);
}

BOOST_AUTO_TEST_CASE(how_a_page_is_to_be_rendered) {
    const std::vector<Embedded> two = {plain(quarters(60, 80)), plain(quarters(600, 800))};
    const auto device = drawn(whole_page + "q 144 0 0 192 0 0 cm /I1 Do Q\n", two);
    BOOST_TEST(device->native_dpi == 300, boost::test_tools::tolerance(0.01));
    BOOST_TEST(!device->colour);
    BOOST_TEST(drawn("1 0 0 rg 0 0 10 10 re f\n", {})->colour);
    BOOST_TEST(drawn("", {})->native_dpi == 0);
}

BOOST_AUTO_TEST_CASE(nesting_without_end) {
    std::string nested;
    for (int i = 0; i < 30'000; ++i) nested += "q ";
    BOOST_TEST(drawn(nested, {})->error.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
