#include "extract/mail/web_archive.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(web_archive_tests)

namespace {

std::string archive(const std::vector<std::pair<std::string, std::string>>& parts) {
    std::string out = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n";
    for (const auto& [headers, body] : parts) out += "--b\n" + headers + "\n\n" + body + "\n";
    return out + "--b--\n";
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_page_of_the_archive_is_a_page) {
    const Result<Document> document =
        read_web_archive(archive({{"Content-Type: text/html", "<html><frameset><frame src=1.htm></frameset></html>"},
                                  {"Content-Type: text/html", "<table><tr><td>TT<td>Tên<tr><td>1<td>Xã</table>"},
                                  {"Content-Type: text/css", ".a{}"},
                                  {"Content-Type: text/html; charset=windows-1258", "<p>\xD0\xF4ng</p>"},
                                  {"Content-Type: application/pdf\nContent-Disposition: attachment", "%PDF"}}),
                         {});
    BOOST_TEST_REQUIRE(document.has_value(), (document ? "" : document.error().reason));
    BOOST_TEST((document->kind == SourceKind::html));
    BOOST_TEST_REQUIRE(document->pages.size() == 2U);
    BOOST_TEST(text_of(document->pages[0]) == "TT\tTên\n1\tXã\n");
    BOOST_TEST(text_of(document->pages[1]) == "Đông\n");
    BOOST_TEST_REQUIRE(document->diagnostics.size() == 1U);
    BOOST_TEST(document->diagnostics[0].code == "outside-part");
}

BOOST_AUTO_TEST_CASE(a_mail_without_a_page_is_not_read) {
    const Result<Document> document = read_web_archive(archive({{"Content-Type: text/plain", "chào"}}), {});
    BOOST_TEST_REQUIRE(!document.has_value());
    BOOST_TEST((document.error().kind == ErrorKind::unsupported));
}

BOOST_AUTO_TEST_SUITE_END()
