#include "normalize/report/issuer.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(issuer_tests)

namespace {

std::string shown(const Issuer& issuer) {
    return issuer.name + " | " + std::string(name_of(issuer.level));
}

}  // namespace

BOOST_AUTO_TEST_CASE(of_heads) {
    const auto head = [](std::string_view text) { return shown(issuer_of_head(text, built_in_lexicon())); };
    BOOST_TEST(head("ỦY BAN NHÂN DÂN\nTỈNH SÔNG MÂY") == "ỦY BAN NHÂN DÂN TỈNH SÔNG MÂY | province");
    BOOST_TEST(head("UỶ BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG") == "UỶ BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG | province");
    BOOST_TEST(head("UBND THÀNH PHỐ SÔNG MÂY") == "UBND THÀNH PHỐ SÔNG MÂY | district");
    BOOST_TEST(head("UBND THÀNH PHỐ") == "UBND THÀNH PHỐ | province");
    BOOST_TEST(head("ỦY BAN NHÂN DÂN\nHUYỆN ĐÁ BẠC\n_______") == "ỦY BAN NHÂN DÂN HUYỆN ĐÁ BẠC | district");
    BOOST_TEST(head("ỦY BAN NHÂN DÂN\nTHỊ XÃ AN HÒA") == "ỦY BAN NHÂN DÂN THỊ XÃ AN HÒA | district");
    BOOST_TEST(head("UBND THỊ TRẤN AN HÒA") == "UBND THỊ TRẤN AN HÒA | commune");
    BOOST_TEST(head("UBND TỈNH SÔNG MÂY SỞ NỘI VỤ") == "SỞ NỘI VỤ | department");
    BOOST_TEST(head("UBND TỈNH SÔNG MÂY\nSỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG") == "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG | department");
    BOOST_TEST(head("UBND TỈNH SÔNG MÂY\nSỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI") ==
               "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI | department");
    BOOST_TEST(head("VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH SÔNG MÂY") ==
               "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH SÔNG MÂY | department");
    BOOST_TEST(head("UBND HUYỆN ĐÁ BẠC\nPHÒNG NỘI VỤ") == "PHÒNG NỘI VỤ | department");
    BOOST_TEST(head("UBND TỈNH SÔNG MÂY\nBAN QUẢN LÝ DỰ ÁN SỞ Y TẾ") == "BAN QUẢN LÝ DỰ ÁN SỞ Y TẾ | department");
    BOOST_TEST(head("BỘ QUỐC PHÒNG") == "BỘ QUỐC PHÒNG | ministry");
    BOOST_TEST(head("BỘ NỘI VỤ") == "BỘ NỘI VỤ | ministry");
    BOOST_TEST(head("TỈNH SÔNG MÂY") == "TỈNH SÔNG MÂY | province");
    BOOST_TEST(head("") == " | unknown");
}

BOOST_AUTO_TEST_CASE(of_prose) {
    const auto prose = [](std::string_view text) { return shown(issuer_of_prose(text, built_in_lexicon())); };
    BOOST_TEST(prose("Thực hiện Công văn số 12/SNV ngày 11/5/2021 của Sở Nội vụ về chế độ thông tin định kỳ, Ủy "
                     "ban nhân dân huyện Đá Bạc báo cáo kết quả như sau:") ==
               "Ủy ban nhân dân huyện Đá Bạc | district");
    BOOST_TEST(prose("theo tổng hợp của Sở Nội vụ, UBND tỉnh Sông Mây báo cáo Bộ Nội vụ tình hình") ==
               "UBND tỉnh Sông Mây | province");
    BOOST_TEST(prose("Thực hiện Kế hoạch của UBND tỉnh, Sở Du lịch và Thể thao báo cáo các nội dung sau:") ==
               "Sở Du lịch và Thể thao | department");
    BOOST_TEST(prose("Các cơ sở báo cáo, cán bộ báo cáo kết quả") == " | unknown");
    BOOST_TEST(prose("Thực hiện chế độ báo cáo của Bộ Nội vụ") == " | unknown");
}

BOOST_AUTO_TEST_CASE(of_titles) {
    BOOST_TEST(shown(issuer_of_title("Tổng kết Chương trình của Sở Du lịch và Thể thao", built_in_lexicon())) ==
               "Sở Du lịch và Thể thao | department");
    BOOST_TEST(shown(issuer_of_title("Công tác cải cách hành chính tỉnh Sông Mây", built_in_lexicon())) ==
               " | unknown");
    BOOST_TEST(shown(issuer_of_title("Kết quả theo Kế hoạch số 12/KH-SNV của Sở Nội vụ", built_in_lexicon())) ==
               " | unknown");
}

// Each entry's example names an issuer whose level is known.
BOOST_AUTO_TEST_CASE(examples_of_the_table) {
    int entries = 0;
    for (const PackRow& line : built_in_lexicon().rows("issuers.tsv")) {
        BOOST_REQUIRE_MESSAGE(line.fields.size() == 4, line[0]);
        BOOST_TEST(!line[2].empty(), line[0]);
        const Issuer issuer = issuer_of_head(line[3], built_in_lexicon());
        BOOST_TEST((issuer.level != Level::unknown), line[3]);
        if (line[1] == "ministry" || line[1] == "department" || line[1] == "commune") {
            BOOST_TEST(name_of(issuer.level) == line[1], line[3]);
        }
        if (line[1] == "city") BOOST_TEST((issuer.level == Level::province), line[3]);
        ++entries;
    }
    BOOST_TEST(entries > 30);
}

BOOST_AUTO_TEST_CASE(examples_of_the_words_around_names) {
    for (const PackRow& line : built_in_lexicon().rows("name_words.tsv")) {
        BOOST_REQUIRE_MESSAGE(line.fields.size() == 4, line[0]);
        const Issuer issuer = issuer_of_prose(line[3], built_in_lexicon());
        if (line[1] == "verb" || line[1] == "before-verb") BOOST_TEST(issuer.name == "UBND huyện Đá Bạc", line[3]);
        if (line[1] == "no-name") BOOST_TEST(issuer.name.empty(), line[3]);
        if (line[1] == "title-end" || line[1] == "of")
            BOOST_TEST(issuer_of_title(line[3], built_in_lexicon()).name == "Sở Nội vụ", line[3]);
    }
}

BOOST_AUTO_TEST_CASE(hostile_text) {
    for (const char* piece : {"báo cáo ", "UBND ", "Sở ", "văn phòng ủy ban nhân dân "}) {
        std::string text;
        while (text.size() < 500'000) text += piece;
        (void)issuer_of_head(text, built_in_lexicon());
        (void)issuer_of_prose(text, built_in_lexicon());
        (void)issuer_of_title(text, built_in_lexicon());
    }
}

BOOST_AUTO_TEST_SUITE_END()
