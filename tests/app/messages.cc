#include "app/messages.h"

#include <boost/test/unit_test.hpp>

#include "app/exit_codes.h"

using namespace solieu;
using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(messages_tests)

BOOST_AUTO_TEST_CASE(place_reason_and_advice) {
    BOOST_TEST(message_of({ErrorKind::encrypted, "a.pdf", "the file is encrypted", "give an unprotected copy"}) ==
               "solieu: a.pdf: the file is encrypted. Give an unprotected copy");
    BOOST_TEST(message_of({ErrorKind::unreadable, "a.pdf", "it is a directory.", ""}) ==
               "solieu: a.pdf: it is a directory");
    BOOST_TEST(message_of({ErrorKind::internal, "", "no memory", ""}) == "solieu: no memory");
}

BOOST_AUTO_TEST_CASE(a_file_name_cannot_steer_the_terminal) {
    BOOST_TEST(message_of({ErrorKind::unreadable, "a\x1b[2J\n.pdf", "missing", ""}) == "solieu: a?[2J .pdf: missing");
}

BOOST_AUTO_TEST_CASE(a_password_is_not_repeated) {
    BOOST_TEST(message_of({ErrorKind::write_failed, "postgresql://an:MAT@may-chu/cchc", "no route", ""}) ==
               "solieu: postgresql://an@may-chu/cchc: no route");
}

BOOST_AUTO_TEST_CASE(the_codes_of_the_contract) {
    BOOST_TEST(static_cast<int>(exit_code_of(ErrorKind::unreadable)) == 3);
    BOOST_TEST(static_cast<int>(exit_code_of(ErrorKind::unsupported)) == 4);
    BOOST_TEST(static_cast<int>(exit_code_of(ErrorKind::encrypted)) == 5);
    BOOST_TEST(static_cast<int>(exit_code_of(ErrorKind::over_limit)) == 6);
    BOOST_TEST(static_cast<int>(exit_code_of(ErrorKind::write_failed)) == 7);
    BOOST_TEST(static_cast<int>(exit_code_of(ErrorKind::internal)) == 70);
    BOOST_TEST(static_cast<int>(ExitCode::some_failed) == 8);
}

BOOST_AUTO_TEST_SUITE_END()
