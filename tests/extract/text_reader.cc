#include "extract/text_reader.h"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <string>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(text_reader_tests)

namespace {

Document document_of(std::string_view bytes, const ReadOptions& options = {}) {
    Result<Document> document = read_text(bytes, options);
    BOOST_REQUIRE(document.has_value());
    return *std::move(document);
}

// The flow of a page: lines as text, grids as "#rows x columns"; separated by " / ".
std::string flow(const Page& page) {
    std::string out;
    for (const FlowItem& item : page.flow) {
        if (!out.empty()) out += " / ";
        if (item.kind == FlowItem::Kind::line) {
            out += text_of(page.lines[item.index]);
        } else {
            const Grid& grid = page.grids[item.index];
            out += "#" + std::to_string(grid.rows) + "x" + std::to_string(grid.columns);
        }
    }
    return out;
}

std::string utf16_le(std::u16string_view text) {
    std::string out;
    for (const char16_t unit : text) {
        out += static_cast<char>(unit & 0xFF);
        out += static_cast<char>(unit >> 8);
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(shapes_are_mixed_and_stand_in_reading_order) {
    const Document document = document_of(
        "**BÁO CÁO**\n\nĐã nhận 12 hồ sơ<sup>(1)</sup>.\n\n---\n\n<sup>(1)</sup> Theo sổ.\n\n"
        "Biểu 1\n\nSTT\tTên\tSố\n1\ta b\t2\n\n## Biểu 2\n\n| STT | Tên |\n|---|---|\n| 1 | x |\n\n"
        "Biểu 3\n\tSTT\n\tTên\n\tSố\n\n\t1\n\tc\n\t7\n\n\nHết.\n");
    BOOST_REQUIRE_EQUAL(document.pages.size(), 1u);
    BOOST_TEST((document.kind == SourceKind::text));
    BOOST_TEST((document.pages[0].source == PageSource::plain));
    BOOST_TEST(flow(document.pages[0]) ==
               "BÁO CÁO / Đã nhận 12 hồ sơ. (1) / Biểu 1 / #2x3 / Biểu 2 / #2x2 / Biểu 3 / #2x3 / Hết. / (1) Theo sổ.");
    BOOST_TEST(document.diagnostics.empty());
    BOOST_TEST((document.pages[0].lines[2].role == LineRole::footnote));
    BOOST_TEST(document.pages[0].lines[2].words[0].mark);
    BOOST_TEST(document.pages[0].lines[4].words[0].bold);  // a heading
}

BOOST_AUTO_TEST_CASE(every_encoding_gives_the_same_words) {
    const Page expected = document_of("Đơn vị\tSố\nXã Hòa\t5\nXã Bình\t7\nXã An\t9\n").pages[0];
    BOOST_TEST(flow(expected) == "#4x2");
    for (const std::string& bytes :
         {std::string("\xEF\xBB\xBFĐơn vị\tSố\r\nXã Hòa\t5\r\nXã Bình\t7\r\nXã An\t9"),
          utf16_le(u"\uFEFFĐơn vị\tSố\rXã Hòa\t5\rXã Bình\t7\rXã An\t9\r"),
          utf16_le(u"Đơn vị\tSố\u2028Xã Hòa\t5\u2028Xã Bình\t7\u2028Xã An\t9"),
          std::string("Ðơn vi\u0323\tSô\u0301\nXa\u0303 Ho\u0300a\t5\nXa\u0303 Bi\u0300nh\t7\nXa\u0303 An\t9\n")})
        BOOST_TEST(text_of(document_of(bytes).pages[0]) == text_of(expected));
}

BOOST_AUTO_TEST_CASE(the_raw_form_is_kept_where_it_differs) {
    const Document document = document_of("Ðã ký\n");
    BOOST_TEST(document.pages[0].lines[0].words[0].text == "Đã");
    BOOST_TEST(document.pages[0].lines[0].words[0].raw == "Ðã");
    BOOST_TEST(document.pages[0].lines[0].words[1].raw == "");
    const Document cells = document_of("Ðã\tTô\u0309ng\t5\n1\t2\t3\n");
    BOOST_TEST(cells.pages[0].grids[0].cells[1].lines[0].words[0].raw == "Tô\u0309ng");
}

BOOST_AUTO_TEST_CASE(invalid_bytes_are_replaced_and_reported) {
    const Document document = document_of("tốt\nx\xFFy \xFE\n");
    BOOST_TEST(flow(document.pages[0]) == "tốt / x\uFFFDy \uFFFD");
    BOOST_REQUIRE_EQUAL(document.diagnostics.size(), 1u);
    BOOST_TEST(document.diagnostics[0].code == "invalid-characters");
    BOOST_TEST(document.diagnostics[0].message == "2 characters could not be read; the first stands in line 2");
    BOOST_TEST(document.diagnostics[0].box.y0 == 1);
}

BOOST_AUTO_TEST_CASE(form_feeds_begin_pages_and_pages_can_be_chosen) {
    const Document document = document_of("một\n\fhai\n\fba\n");
    BOOST_TEST(document.page_count == 3);
    BOOST_TEST(flow(document.pages[1]) == "hai");
    BOOST_TEST(document.pages[1].number == 2);
    const Document second = document_of("một\n\fhai\n\fba\n", {.first_page = 2, .last_page = 2});
    BOOST_REQUIRE_EQUAL(second.pages.size(), 1u);
    BOOST_TEST(second.pages[0].number == 2);
    BOOST_TEST(second.page_count == 3);
}

BOOST_AUTO_TEST_CASE(places_count_columns_and_lines) {
    const Document document = document_of("\nSố: 5\n");
    const Page& page = document.pages[0];
    BOOST_TEST(page.width == 5);
    BOOST_TEST(page.height == 2);
    BOOST_TEST(page.lines[0].words[1].box.x0 == 4);
    BOOST_TEST(page.lines[0].words[1].box.y0 == 1);
    BOOST_TEST(page.lines[0].words[1].box.y1 == 2);
}

BOOST_AUTO_TEST_CASE(columns_of_a_letter_head_are_lines_of_their_own) {
    const Document document = document_of("UBND HUYỆN X\tCỘNG HÒA\nSố: 5/BC\tĐộc lập\n\n1.\tTiếp tục\n");
    BOOST_TEST(flow(document.pages[0]) == "UBND HUYỆN X / CỘNG HÒA / Số: 5/BC / Độc lập / 1. Tiếp tục");
}

BOOST_AUTO_TEST_CASE(nothing_is_a_document_of_one_empty_page) {
    for (const std::string& bytes : {std::string(), std::string("\n\n"), std::string(1000, '\0')}) {
        const Document document = document_of(bytes);
        BOOST_TEST(document.pages.size() == 1u);
        BOOST_TEST(document.pages[0].flow.empty());
    }
}

BOOST_AUTO_TEST_CASE(limits_end_in_an_error) {
    const auto kind_of = [](std::string_view bytes, const ReadOptions& options) {
        const Result<Document> document = read_text(bytes, options);
        return document ? ErrorKind::internal : document.error().kind;
    };
    BOOST_TEST((kind_of(std::string(101, 'a'), {.max_text_bytes = 100}) == ErrorKind::over_limit));
    BOOST_TEST((kind_of("a\fb\fc", {.max_pages = 2}) == ErrorKind::over_limit));
}

// Each text is read within the limit that is just wide enough; one less, and the error names the limit.
BOOST_AUTO_TEST_CASE(what_the_text_grows_to_is_limited_by_name) {
    struct Limited {
        Resource resource;
        std::uint64_t needs;
        std::string_view text, reason;
    };
    const Limited all[] = {
        {Resource::words, 3, "một hai ba", "it holds more than 2 words"},
        {Resource::words, 3, "x^1^.^2^.", "it holds more than 2 words"},
        {Resource::numbers, 2, "có 12 và 13", "it holds more than 1 numbers"},
        {Resource::lines, 2, "a\n\n\nb", "it holds more than 1 lines"},
        {Resource::lines, 3, "a<table b<table c", "it holds more than 2 lines"},
        {Resource::cells, 4, "| a | b |\n|---|---|\n| 1 | 2 |\n", "it holds more than 3 cells"},
        {Resource::cells, 9, "a\tb\tc\n1\t2\t3\n4\t5\t6\n", "it holds more than 8 cells"},
        {Resource::cells, 4, "<table><tr><td>a<td>b<tr><td>1<td>2</table>", "it holds more than 3 cells"},
        {Resource::tables, 2, "| a | b |\n|---|---|\n| 1 | 2 |\n\nx\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
         "it holds more than 1 tables"},
        {Resource::text, 11, "chữ, chữ", "it holds more than 10 bytes of text"},
    };
    for (const Limited& one : all) {
        BudgetLimits limits;
        std::uint64_t& most = limits.most[static_cast<std::size_t>(one.resource)];
        most = one.needs;
        const Result<Document> within = read_text(one.text, {}, limits);
        BOOST_TEST(within.has_value(), one.text << ": " << (within ? "" : within.error().reason));
        most = one.needs - 1;
        const Result<Document> beyond = read_text(one.text, {}, limits);
        BOOST_TEST_REQUIRE(!beyond.has_value(), one.text);
        BOOST_TEST((beyond.error().kind == ErrorKind::over_limit));
        BOOST_TEST(beyond.error().reason == one.reason, one.text << ": " << beyond.error().reason);
    }
}

// The label of a row goes along with each of its numbers.
BOOST_AUTO_TEST_CASE(a_long_label_counts_for_each_cell_of_its_row) {
    std::string text = "STT\tNội dung\tA\tB\tC\n1\t" + std::string(3'000, 'x') + "\t1\t2\t3\n";
    BudgetLimits limits;
    limits.most[static_cast<std::size_t>(Resource::text)] = 10'000;
    BOOST_TEST(read_text(text, {}, limits).has_value());
    limits.most[static_cast<std::size_t>(Resource::text)] = 8'000;
    BOOST_TEST(!read_text(text, {}, limits).has_value());
}

BOOST_AUTO_TEST_CASE(hostile_texts_cost_no_more_than_their_length) {
    const auto start = std::chrono::steady_clock::now();
    const auto repeat = [](std::string_view piece, int times) {
        std::string out;
        for (int i = 0; i < times; ++i) out += piece;
        return out;
    };
    constexpr int many = 100'000;
    for (const char* piece : {"\t",
                              "<",
                              "<a ",
                              "<!--",
                              "*a*",
                              "**",
                              "&",
                              "[",
                              "[a](",
                              "^1",
                              "$^",
                              "\\",
                              "<table>",
                              "|",
                              "\xFF",
                              "<table><tr><td>",
                              "a\n",
                              "\t\n",
                              "\ta\n",
                              "\ta\n\n",
                              "1\ta\t2\n",
                              "a\tb\tc\nzz\n",
                              "|a|b|\n",
                              "\ta\nb\n\nc\n\n",
                              "-\n\n",
                              "5\n\n\n",
                              "a\u0301\u0316",
                              "> ",
                              "# a\n",
                              "<br>",
                              "<sup>1</sup>"}) {
        const Result<Document> document = read_text(repeat(piece, many), {});
        BOOST_TEST((document || document.error().kind == ErrorKind::over_limit), piece);
    }
    BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(120)));
    const Document wide = document_of(repeat("a\t", many));
    BOOST_TEST(wide.pages[0].grids[0].columns == 200);
    BOOST_TEST(wide.diagnostics[0].code == "too-many-columns");
}

BOOST_AUTO_TEST_SUITE_END()
