#include "extract/mail/mail_parts.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(mail_parts_tests)

namespace {

std::vector<MailPart> parts_of(const std::string& bytes) {
    Budget budget;
    return mail_parts(bytes, budget);
}

}  // namespace

BOOST_AUTO_TEST_CASE(parts_are_decoded) {
    const auto parts = parts_of(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"x y\"\r\n\r\nlead\r\n--x y\r\n"
        "Content-Type: text/HTML; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        "Content-Location: file:///a.htm\r\n\r\ns=E1=BB=91 =\r\n1=3D2\r\n--x y\r\nContent-Type: image/png\r\n"
        "Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=a\r\n\r\nQUJD\r\nRA==\r\n"
        "--x y--\r\nafter");
    BOOST_TEST_REQUIRE(parts.size() == 2U);
    BOOST_TEST(parts[0].type == "text/html");
    BOOST_TEST(parts[0].charset == "utf-8");
    BOOST_TEST(parts[0].location == "file:///a.htm");
    BOOST_TEST(parts[0].body == "số 1=2\r\n");
    BOOST_TEST(parts[1].attached);
    BOOST_TEST(parts[1].body == "ABCD");
}

BOOST_AUTO_TEST_CASE(parts_in_parts_and_cut_off) {
    const auto parts = parts_of(
        "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/related; boundary=ab\n\n--ab\n"
        "Content-Type: text/html\n\none\n--ab--\n--a\nContent-Type: text/html\n\ntwo");
    BOOST_TEST_REQUIRE(parts.size() == 2U);
    BOOST_TEST(parts[0].body == "one\n");
    BOOST_TEST(parts[1].body == "two");
}

BOOST_AUTO_TEST_CASE(hostile_messages_are_bounded) {
    std::string nested;
    for (int i = 0; i < 1000; ++i)
        nested +=
            "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "x\n\n--b" + std::to_string(i) + "x\n";
    BOOST_TEST(parts_of(nested).empty());
    std::string many = "Content-Type: multipart/mixed; boundary=a\n\n";
    for (int i = 0; i < 100; ++i) many += "--a\nContent-Type: text/html\n\nx\n";
    BudgetLimits limits;
    limits.most[static_cast<std::size_t>(Resource::parts)] = 50;
    Budget budget(limits);
    BOOST_CHECK_THROW((void)mail_parts(many, budget), OverBudget);
    BOOST_TEST(parts_of("no headers").empty());
    BOOST_TEST(parts_of("").empty());
}

BOOST_AUTO_TEST_SUITE_END()
