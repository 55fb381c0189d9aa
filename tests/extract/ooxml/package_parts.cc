#include "extract/ooxml/package_parts.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/docx/make_docx.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(package_parts_tests)

namespace {

Result<PackageParts> parts_of(const Members& members) {
    const std::string bytes = make_zip(members);
    Result<Package> package = Package::open(bytes);
    BOOST_REQUIRE(package);
    return find_parts(*package);
}

Error refused(const Members& members) {
    const auto parts = parts_of(members);
    BOOST_REQUIRE(!parts);
    BOOST_TEST(!parts.error().advice.empty());
    return parts.error();
}

Members with_type(const std::string& type) {
    Members members = docx_members("");
    members[0].second = types_xml(type);
    return members;
}

}  // namespace

BOOST_AUTO_TEST_CASE(parts_by_relationships) {
    const auto parts = parts_of(docx_members("", {{"styles", ""}, {"footnotes", ""}}));
    BOOST_REQUIRE(parts);
    BOOST_TEST(parts->document == "word/document.xml");
    BOOST_TEST(parts->styles == "word/styles.xml");
    BOOST_TEST(parts->footnotes == "word/footnotes.xml");
    BOOST_TEST(parts->numbering == "");
}

BOOST_AUTO_TEST_CASE(macros_templates_and_a_general_type_are_documents_too) {
    for (const char* type :
         {"application/vnd.ms-word.document.macroEnabled.main+xml",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "application/xml"})
        BOOST_TEST(parts_of(with_type(type)).has_value(), type);
}

BOOST_AUTO_TEST_CASE(relationships_to_the_outside_are_not_followed) {
    Members members = docx_members("");
    members.back().second = R"(<Relationships><Relationship Id="a" TargetMode="External" Type="http://x/styles" )"
                            R"(Target="http://example.org/styles.xml"/><Relationship Id="b" Type="http://x/numbering" )"
                            R"(Target="../../../../etc/passwd"/><Relationship Id="c" Type="http://x/footnotes" )"
                            R"(Target="file:///etc/passwd"/></Relationships>)";
    const auto parts = parts_of(members);
    BOOST_REQUIRE(parts);
    BOOST_TEST(parts->styles == "");
    BOOST_TEST(parts->numbering == "");
    BOOST_TEST(parts->footnotes == "");
}

BOOST_AUTO_TEST_CASE(other_packages_say_how_to_convert_them) {
    Error error = refused({{"mimetype", "application/vnd.oasis.opendocument.presentation"}, {"content.xml", "<a/>"}});
    BOOST_TEST((error.kind == ErrorKind::unsupported));
    BOOST_TEST(error.reason.find(".odp") != std::string::npos);

    error = refused(with_type("application/vnd.ms-excel.sheet.binary.macroEnabled.main"));
    BOOST_TEST((error.kind == ErrorKind::unsupported));
    BOOST_TEST(error.reason.find(".xlsb") != std::string::npos);

    error = refused(with_type("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"));
    BOOST_TEST(error.reason.find(".pptx") != std::string::npos);

    error = refused({{"ghi-chu.txt", "chữ"}});
    BOOST_TEST((error.kind == ErrorKind::unsupported));
    BOOST_TEST(error.reason.find("zip") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_wrong_content_type) {
    const Error error = refused(with_type("image/png"));
    BOOST_TEST((error.kind == ErrorKind::unsupported));
    BOOST_TEST(error.reason.find("image/png") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_document_part) {
    Members members = docx_members("");
    std::erase_if(members, [](const auto& member) { return member.first == "word/document.xml"; });
    BOOST_TEST((refused(members).kind == ErrorKind::unreadable));
}

BOOST_AUTO_TEST_SUITE_END()
