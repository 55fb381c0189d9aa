#include "corpus/generate/strips/strip_options.h"

#include <array>
#include <boost/test/unit_test.hpp>

#include "corpus/generate/lines/text_lines.h"

BOOST_AUTO_TEST_SUITE(strip_options_tests)

namespace {

using namespace solieu::generate;

template <std::size_t N>
bool read(StripOptions& options, std::array<std::string, N> arguments) {
    std::array<char*, N> pointers{};
    for (std::size_t i = 0; i < N; ++i) pointers[i] = arguments[i].data();
    return read_options(options, static_cast<int>(N), pointers.data(), 2);
}

BOOST_AUTO_TEST_CASE(pairs_of_known_names) {
    StripOptions options = {{"--use", "train"}, {"--seed", "1"}};
    BOOST_TEST(read(options, std::array<std::string, 4>{"program", "out", "--seed", "9"}));
    BOOST_TEST(options["--seed"] == "9");
    BOOST_TEST(options["--use"] == "train");
    BOOST_TEST(!read(options, std::array<std::string, 3>{"program", "out", "--seed"}));
    BOOST_TEST(!read(options, std::array<std::string, 4>{"program", "out", "--other", "9"}));
    BOOST_TEST(!read(options, std::array<std::string, 1>{"program"}));
}

BOOST_AUTO_TEST_CASE(the_form_that_options_ask_for) {
    StripOptions options = {{"--fonts", SOLIEU_SOURCE_DIR "/extract/lines/train/fonts.tsv"},
                            {"--use", "held-out"},
                            {"--dpi", "120,300"},
                            {"--roughness", "0.5"},
                            {"--marks", "0"}};
    TextLineForm form;
    set_form(form, options);
    BOOST_TEST(!form.fonts.empty());
    BOOST_TEST(form.lowest_dpi == 120);
    BOOST_TEST(form.highest_dpi == 300);
    BOOST_TEST(form.roughness == 0.5);
    BOOST_TEST(!form.marks);
    BOOST_TEST(fonts_of(options["--fonts"], "none").empty());
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
