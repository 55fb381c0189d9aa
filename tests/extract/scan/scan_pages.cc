#include "extract/scan/scan_pages.h"

#include <atomic>
#include <opencv2/core.hpp>
#include <set>
#include <string>
#include <vector>

#include "tests/extract/scan/built_in_phrases.h"
#include "tests/extract/scan/drawn_page.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(scan_pages_tests)

namespace {

Picture sealed_page() {
    Picture picture;
    picture.pixels = sealed_scan();
    picture.dpi_x = picture.dpi_y = 300;
    picture.width = picture.pixels.cols * 72.0 / 300;
    picture.height = picture.pixels.rows * 72.0 / 300;
    return picture;
}

}  // namespace

// One page and three threads: two have nothing but parts of it.
BOOST_AUTO_TEST_CASE(the_same_page_with_and_without_help) {
    const Picture picture = sealed_page();
    std::set<std::string> texts;
    for (const int threads : {1, 3}) {
        std::vector<int> times(1);
        std::atomic<int> made{0};
        const ReadScan read = [&](int piece, ScanReader& reader, ScanHands& hands) {
            ++times[static_cast<std::size_t>(piece)];
            texts.insert(text_of(reader.read(picture, 1, hands).page));
        };
        read_scans(
            {.pieces = 1, .threads = threads}, {.words = built_in_words()}, read,
            [&]() -> ReadScan {
                ++made;
                return made == 1 ? read : ReadScan();  // the second of them stands back
            },
            [](int, const Error& why) { BOOST_ERROR(why.reason); });
        BOOST_TEST(times[0] == 1);
        BOOST_TEST(made == threads - 1);
    }
    BOOST_TEST(texts.size() == 1U);
    BOOST_TEST(texts.begin()->find("1.284") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(how_many_threads) {
    BOOST_TEST(scan_threads(8, 3) == 6);
    BOOST_TEST(scan_threads(2, 1) == 2);
    BOOST_TEST(scan_threads(1, 100) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
