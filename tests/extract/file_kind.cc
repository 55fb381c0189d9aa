#include "extract/file_kind.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::extract;
using namespace std::string_view_literals;

BOOST_AUTO_TEST_SUITE(file_kind_tests)

BOOST_AUTO_TEST_CASE(pdf_is_known_by_its_header) {
    BOOST_TEST((recognize("%PDF-1.7\n...").kind == FileKind::pdf));
    BOOST_TEST((recognize(std::string(1000, ' ') + "%PDF-1.4").kind == FileKind::pdf));
    BOOST_TEST((recognize("%\xe2\xe3\n1 0 obj\n<<").kind == FileKind::pdf));
    BOOST_TEST((recognize(std::string(3000, ' ') + "%PDF-1.4").kind == FileKind::text));
}

BOOST_AUTO_TEST_CASE(text_in_any_unicode_encoding) {
    BOOST_TEST((recognize("STT\tChỉ tiêu\n1\tSố văn bản\n").kind == FileKind::text));
    BOOST_TEST((recognize("\xef\xbb\xbf# Báo cáo").kind == FileKind::text));
    BOOST_TEST((recognize("\xff\xfe"
                          "B\0\xe1\0o\0"sv)
                    .kind == FileKind::text));
}

BOOST_AUTO_TEST_CASE(text_in_an_old_encoding_of_vietnamese) {
    BOOST_TEST((recognize("S\xe8 v\xa8n b\xb6n \xae\xb7 ban h\xb5nh").kind == FileKind::text));  // TCVN3
    BOOST_TEST((recognize("To\xe5ng so\xe1 vie\xe4\x63 ho\xf4\x70").kind == FileKind::text));    // VNI
}

BOOST_AUTO_TEST_CASE(pictures_are_told_by_their_first_bytes) {
    for (const auto bytes :
         {"\x89PNG\r\n\x1a\n....."sv, "\x89PNG\r\n"sv, "\x89PNG\n\x1a\n"sv, "\xff\xd8\xff\xe0 JFIF"sv,
          "II*\0\x08\0\0\0"sv, "MM\0*\0\0\0\x08"sv, "II+\0\x08\0\0\0"sv, "BM....\0\0\0\0\x36\0\0\0\x28"sv}) {
        BOOST_TEST((recognize(bytes).kind == FileKind::image));
    }
    BOOST_TEST((recognize("BMW là tên một hãng xe").kind == FileKind::text));
    BOOST_TEST((recognize("II. KẾT QUẢ").kind == FileKind::text));
}

BOOST_AUTO_TEST_CASE(office_files_are_told_apart_by_their_content) {
    BOOST_TEST((recognize("PK\x03\x04....").kind == FileKind::package));
    BOOST_TEST((recognize("PK\x05\x06....").kind == FileKind::package));
    BOOST_TEST((recognize("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").kind == FileKind::compound));
}

BOOST_AUTO_TEST_CASE(other_containers_are_known_by_their_beginning) {
    const std::string sheet = " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">";
    BOOST_TEST((recognize("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook" + sheet).kind ==
                FileKind::xml_workbook));
    BOOST_TEST((recognize("<ss:Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">").kind ==
                FileKind::xml_workbook));
    BOOST_TEST((recognize("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n").kind ==
                FileKind::web_archive));
    BOOST_TEST((recognize("From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\n\n").kind == FileKind::web_archive));
    BOOST_TEST((recognize("Kính gửi: Sở A\nMIME-Version: 1.0\n").kind == FileKind::text));
    BOOST_TEST((
        recognize("<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:x\">").kind ==
        FileKind::flat_odf));
    for (const char* other : {"<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"x\">", "<?xml version=\"1.0\"?><svg>",
                              "<?xml version=\"1.0\"?><pkg:package>"})
        BOOST_TEST((recognize(other).kind == FileKind::unsupported));
    BOOST_TEST((recognize("<table><tr><td>STT</td></tr></table>").kind == FileKind::text));
}

BOOST_AUTO_TEST_CASE(what_is_not_read_says_why) {
    for (const auto bytes : {"GIF89a...."sv, "RIFF....WEBPVP8 "sv,
                             "\0\0\0\x18"
                             "ftypheic"sv}) {
        const Recognition image = recognize(bytes);
        BOOST_TEST((image.kind == FileKind::unsupported));
        BOOST_TEST(image.advice == "save it as PNG or PDF and read that");
    }
    BOOST_TEST(recognize("{\\rtf1\\ansi").advice.find("--convert-to docx") != std::string::npos);
    BOOST_TEST((recognize("").kind == FileKind::unsupported));
    BOOST_TEST((recognize(std::string(4096, '\0')).kind == FileKind::unsupported));
    BOOST_TEST((recognize("\x01\x02\x03\x7f\x10\x11 binary \x05\x06").kind == FileKind::unsupported));
    BOOST_TEST((recognize("Số văn bản \xae đã ban hành").kind == FileKind::text));  // one bad byte
    BOOST_TEST((recognize("Le pr\xe9\x66\x65t \xe0 \xe9t\xe9 inform\xe9 l\xe0").kind == FileKind::unsupported));
}

BOOST_AUTO_TEST_SUITE_END()
