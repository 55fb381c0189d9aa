#include "output/html/markup.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(markup_tests)

BOOST_AUTO_TEST_CASE(text_is_never_markup) {
    BOOST_TEST(escaped("<script>alert('1')</script>") == "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;");
    BOOST_TEST(escaped("\" onload=\"x") == "&quot; onload=&quot;x");
    BOOST_TEST(escaped("&lt;b&gt;") == "&amp;lt;b&amp;gt;");
    BOOST_TEST(escaped("<!-- -->") == "&lt;!-- --&gt;");
    BOOST_TEST(escaped("Số 1.872 TTHC – “đúng hạn”") == "Số 1.872 TTHC – “đúng hạn”");
    BOOST_TEST(escaped("") == "");
}

BOOST_AUTO_TEST_CASE(characters_that_are_not_seen) {
    using namespace std::string_view_literals;
    BOOST_TEST(escaped("a\0b\x1b\n\x7f"
                       "c"sv) == "a b   c");
    BOOST_TEST(escaped("a\xC2\x85z") == "a z");
    BOOST_TEST(escaped("a\xE2\x80\xAE\x31\x32\xE2\x81\xA9z") == "a12z");  // U+202E, U+2069
    BOOST_TEST(escaped("a\xE2\x80\x93z") == "a–z");
    BOOST_TEST(escaped("a\xFFz") == "a\uFFFDz");
    BOOST_TEST(escaped("z\xE2\x80") == "z\uFFFD");
}

BOOST_AUTO_TEST_CASE(data_hold_no_tag) {
    BOOST_TEST(script_json(R"(["</script><!--",1,"a&b"])") == R"(["\u003c/script\u003e\u003c!--",1,"a\u0026b"])");
    BOOST_TEST(script_json("{}") == "{}");
}

// RFC 4648, section 10.
BOOST_AUTO_TEST_CASE(base64_of_the_standard) {
    BOOST_TEST(base64("") == "");
    BOOST_TEST(base64("f") == "Zg==");
    BOOST_TEST(base64("fo") == "Zm8=");
    BOOST_TEST(base64("foo") == "Zm9v");
    BOOST_TEST(base64("foobar") == "Zm9vYmFy");
    BOOST_TEST(base64("\xFF\xFE\xFD") == "//79");
}

BOOST_AUTO_TEST_CASE(both_languages) {
    BOOST_TEST(both("trang", "page") == R"(<span class="vi">trang</span><span class="en">page</span>)");
    BOOST_TEST(both("1", "1") == "1");
}

BOOST_AUTO_TEST_SUITE_END()
