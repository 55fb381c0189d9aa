#include "extract/old_office.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(old_office_tests)

namespace {

// A compound file as far as its directory: the name of a stream at the beginning of an entry.
std::string compound(const std::string& name, std::size_t at = 1024) {
    std::string bytes(2048, '\0');
    bytes.replace(0, 8, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    for (std::size_t i = 0; i < name.size(); ++i) bytes[at + 2 * i] = name[i];
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_CASE(old_files_say_how_to_convert_them) {
    BOOST_TEST(is_compound_file(compound("Book")));
    BOOST_TEST(!is_compound_file("PK"));
    const auto refused = [](const std::string& stream, const std::string& what, const std::string& to) {
        const Error error = refuse_compound_file(compound(stream));
        BOOST_TEST((error.kind == ErrorKind::unsupported));
        BOOST_TEST(error.reason.find(what) != std::string::npos, error.reason);
        BOOST_TEST(error.advice.find("--convert-to " + to) != std::string::npos, error.advice);
    };
    refused("WordDocument", ".doc", "docx");
    refused("Workbook", ".xls", "xlsx");
    refused("Book", ".xls", "xlsx");
    refused("PowerPoint Document", ".ppt", "pdf");
    refused("Something", "old kind", "pdf");
}

BOOST_AUTO_TEST_CASE(an_encrypted_document_is_told_from_an_old_one) {
    BOOST_TEST((refuse_compound_file(compound("EncryptedPackage")).kind == ErrorKind::encrypted));
    // The same words in the text of an old file are no stream.
    BOOST_TEST((refuse_compound_file(compound("EncryptedPackage", 1030)).kind == ErrorKind::unsupported));
}

BOOST_AUTO_TEST_SUITE_END()
