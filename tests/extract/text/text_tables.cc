#include "extract/text/text_tables.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(text_tables_tests)

namespace {

// Rows in brackets, fields between bars, lines of a field between slashes; '!' for a title over all columns.
std::string show(const SourceTable& table) {
    std::string out;
    for (const TableRow& row : table.rows) {
        out += row.whole ? "[!" : "[";
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            if (i > 0) out += '|';
            for (std::size_t k = 0; k < row.fields[i].lines.size(); ++k) {
                if (k > 0) out += '/';
                out += trimmed(row.fields[i].lines[k].text);
            }
        }
        out += ']';
    }
    return out;
}

struct Found {
    std::string tables;       // of all tables, separated by spaces
    std::size_t lines = 0;    // lines that are in none
    std::size_t columns = 0;  // of the last
    TableSearch search;
};

Found find(std::string_view text) {
    const SourceText source = split_lines(text, {});
    Found found;
    found.search = begin_table_search(source.lines);
    for (std::size_t i = 0; i < source.lines.size();) {
        const auto attempt = find_table(found.search, i);
        if (attempt && attempt->table) {
            if (!found.tables.empty()) found.tables += ' ';
            found.tables += show(*attempt->table);
            found.columns = attempt->table->columns;
            i = attempt->end;
        } else {
            const std::size_t end = attempt ? attempt->end : i + 1;
            BOOST_REQUIRE_GT(end, i);
            found.lines += end - i;
            i = end;
        }
    }
    found.search.lines = {};
    return found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(tabs_separate_fields) {
    BOOST_TEST(find("Biểu 1\nSTT\tChỉ tiêu\tSố\n1\tVăn bản\t12\n2\tHồ sơ\t\nLời dẫn.").tables ==
               "[STT|Chỉ tiêu|Số][1|Văn bản|12][2|Hồ sơ|]");
    BOOST_TEST(find("Biểu 1\nSTT\tChỉ tiêu\tSố\n1\tVăn bản\t12\n2\tHồ sơ\t\nLời dẫn.").lines == 2u);
}

BOOST_AUTO_TEST_CASE(a_group_title_stands_over_all_columns) {
    BOOST_TEST(find("STT\tChỉ tiêu\tSố\n<b>I. Chỉ đạo</b>\t\t\n1\ta b\t2\nII. Thể chế\n1\tc d\t3\n").tables ==
               "[STT|Chỉ tiêu|Số][!<b>I. Chỉ đạo</b>||][1|a b|2][!II. Thể chế][1|c d|3]");
    // A row number or "Trong đó" alone is a row.
    BOOST_TEST(find("1\ta b\t2\nTrong đó\t\t\n-\tc d\t3\n").tables == "[1|a b|2][Trong đó||][-|c d|3]");
}

BOOST_AUTO_TEST_CASE(rows_broken_inside_a_cell_are_put_together) {
    BOOST_TEST(find("STT\tChỉ tiêu\tĐơn vị\tSố\tGhi chú\n"
                    "1\tHình thức\tTrực tuyến = 0\nPhát phiếu = 1\nKết hợp = 2\t1\t\n"
                    "2\tTổng số\tHồ sơ\t9\t\n3\tSố đã\tHồ sơ\t8\tđúng hạn\nlà chính\n")
                   .tables ==
               "[STT|Chỉ tiêu|Đơn vị|Số|Ghi chú]"
               "[1|Hình thức|Trực tuyến = 0/Phát phiếu = 1/Kết hợp = 2|1|]"
               "[2|Tổng số|Hồ sơ|9|][3|Số đã|Hồ sơ|8|đúng hạn/là chính]");
    // Short rows are not joined: the next line begins like a row.
    BOOST_TEST(
        find("STT\tChỉ tiêu\tĐơn vị\tSố\tGhi chú\n5.2\tTỷ lệ sử dụng\n6\tTổng số\tHồ sơ\t9\n7\tx y\tHồ sơ\t9\t\n")
            .tables == "[STT|Chỉ tiêu|Đơn vị|Số|Ghi chú][5.2|Tỷ lệ sử dụng][6|Tổng số|Hồ sơ|9][7|x y|Hồ sơ|9|]");
}

BOOST_AUTO_TEST_CASE(blank_lines_part_tables_unless_every_row_has_one) {
    BOOST_TEST(find("1\ta\t2\n2\tb\t3\n\n3\tc\t4\n4\td\t5\n").tables == "[1|a|2][2|b|3] [3|c|4][4|d|5]");
    BOOST_TEST(find("1\ta\t2\n\n2\tb\t3\n\n3\tc\t4\n").tables == "[1|a|2][2|b|3][3|c|4]");
    BOOST_TEST(find("1\ta\t2\n\nSTT\tb\tc\n3\tc\t4\n").tables == "[1|a|2] [STT|b|c][3|c|4]");
}

BOOST_AUTO_TEST_CASE(letter_heads_and_lists_are_no_tables) {
    BOOST_TEST(find("UBND HUYỆN X\tCỘNG HÒA XÃ HỘI\nSố: 5/BC\tĐộc lập - Tự do\n").tables == "");
    BOOST_TEST(find("UBND HUYỆN X\t\tCỘNG HÒA XÃ HỘI\nSố: 5/BC\t\tĐộc lập - Tự do\n").tables == "");
    BOOST_TEST(find("1.\tTiếp tục thực hiện\n2.\tRà soát quy định\n3.\tBáo cáo kết quả\n").tables == "");
    BOOST_TEST(find("\tĐoạn văn thụt đầu dòng thứ nhất.\n\n\tĐoạn văn thứ hai.\n").tables == "");
    BOOST_TEST(find("Chỉ tiêu\tSố liệu\nVăn bản\t12\nHồ sơ\t1.204\n").tables ==
               "[Chỉ tiêu|Số liệu][Văn bản|12][Hồ sơ|1.204]");
}

BOOST_AUTO_TEST_CASE(a_tab_opens_each_cell) {
    BOOST_TEST(
        find("1. Lĩnh vực\n\tSTT\n\tChỉ tiêu\n\tNăm\n2023\n\n\t1\n\tVăn bản\n\t15\n\n\t-\n\tHồ sơ\n\t\n\n\n2. Khác\n")
            .tables == "[STT|Chỉ tiêu|Năm/2023][1|Văn bản|15][-|Hồ sơ|]");
}

BOOST_AUTO_TEST_CASE(blank_lines_inside_stacked_cells) {
    const std::string head = "\tSTT\n\tChỉ tiêu\n\tNăm 2022\n\tNăm 2023\n\n\t1\n\tVăn bản\n\t15\n\t16\n\n";
    // Numbers followed by an empty line; a blank first line of a cell; a second paragraph in a cell.
    BOOST_TEST(find(head + "\t2\n\tGửi\n\t284.173\n\n\t341.720\n\n\n\t3\n\tNhận\n\t7\n\t8\n").tables ==
               "[STT|Chỉ tiêu|Năm 2022|Năm 2023][1|Văn bản|15|16][2|Gửi|284.173|341.720][3|Nhận|7|8]");
    BOOST_TEST(find(head + "\t\nII\n\tGửi\n\t\n5\n\t6\n").tables ==
               "[STT|Chỉ tiêu|Năm 2022|Năm 2023][1|Văn bản|15|16][II|Gửi|5|6]");
    BOOST_TEST(find(head + "\t2\n\tHài lòng\n\tSở: 88%\n\nHuyện: 85%\n\t90%\n\n\t3\n\tx\n\t1\n\t2\n").tables ==
               "[STT|Chỉ tiêu|Năm 2022|Năm 2023][1|Văn bản|15|16][2|Hài lòng|Sở: 88%/Huyện: 85%|90%][3|x|1|2]");
}

BOOST_AUTO_TEST_CASE(titles_and_page_numbers_end_stacked_tables) {
    const std::string table = "\tSTT\n\tChỉ tiêu\n\tSố\n\n\t1\n\tVăn bản\n\t15\n\n\n";
    const Found found = find(table + "8\n\n2. Lĩnh vực khác\n" + table);
    BOOST_TEST(found.tables == "[STT|Chỉ tiêu|Số][1|Văn bản|15] [STT|Chỉ tiêu|Số][1|Văn bản|15]");
    BOOST_TEST(found.lines == 2u);
}

BOOST_AUTO_TEST_CASE(stacked_cells_without_blank_lines) {
    BOOST_TEST(find("\tSTT\n\tChỉ tiêu\n\tSố\n\t1\n\tVăn bản\n\t15\n\t2\n\tHồ sơ\n\t7\n").tables ==
               "[STT|Chỉ tiêu|Số][1|Văn bản|15][2|Hồ sơ|7]");
}

BOOST_AUTO_TEST_CASE(markdown_and_drawn_tables) {
    BOOST_TEST(find("| STT | Chỉ tiêu | Số |\n|---|:---|---:|\n| 1 | a \\| b | 5 |\n| 2 | c | |\n").tables ==
               "[STT|Chỉ tiêu|Số][1|a \\| b|5][2|c|]");
    BOOST_TEST(
        find("+----+------+\n| 1  | Tổng |\n|    | số   |\n+----+------+\n| 2  | x    |\n+----+------+\n").tables ==
        "[1|Tổng/số][2|x]");
    BOOST_TEST(find("┌───┬───┐\n│ 1 │ a │\n├───┼───┤\n│ 2 │ b │\n└───┴───┘\n").tables == "[1|a][2|b]");
    BOOST_TEST(find("| một mình |\n").tables == "");
}

BOOST_AUTO_TEST_CASE(html_of_word_processors) {
    // Numbers that were counted; a column that stands in wide cells only.
    BOOST_TEST(
        find("<table>\n<tr><th>TT</th><th>Tên</th></tr>\n<tr><td><ol start=\"3\" type=\"1\">\n<li></li>\n</ol></td>"
             "<td>Số trạm</td></tr>\n<tr><td><ol start=\"2\" type=\"I\"><li></li></ol></td><td>Nước</td></tr>\n"
             "</table>")
            .tables == "[TT|Tên][3.|Số trạm][II.|Nước]");
    const Found edges = find(
        "<table><tr><th colspan=\"2\">Tên</th><th>Đơn vị</th></tr>"
        "<tr><td>Số trạm</td><td colspan=\"2\">Trạm</td></tr></table>");
    BOOST_TEST(edges.tables == "[Tên|Đơn vị][Số trạm|Trạm]");
    BOOST_TEST(edges.columns == 2U);
    // A column that is alone once one beside it is gone stays.
    const Found beside = find(
        "<table><tr><th colspan=\"2\">Tên</th><th colspan=\"2\">Số</th></tr>"
        "<tr><td>Trạm</td><td colspan=\"2\">12</td><td>tăng</td></tr></table>");
    BOOST_TEST(beside.tables == "[Tên|Số][Trạm|12|tăng]");
    BOOST_TEST(beside.columns == 3U);
}

BOOST_AUTO_TEST_CASE(html_tables) {
    BOOST_TEST(
        find("<table>\n<tr><th>STT</th><th>Tên</th></tr>\n<tr><td>1</td><td>a<br>b</td></tr>\n</table>").tables ==
        "[STT|Tên][1|a<br>b]");
    BOOST_TEST(find("<table><tr><td>1<td>a<tr><td>2<td>b</table>").tables == "[1|a][2|b]");  // end tags left out
    BOOST_TEST(find("<table><tr><td>1<td>a").tables == "");                                  // never closed: text
    BOOST_TEST(find("<table><tr><td>ngoài<td><table><tr><td>trong</table><tr><td>2<td>b</table>").tables ==
               "[ngoài|trong][2|b]");
}

BOOST_AUTO_TEST_CASE(columns_and_cells_are_limited) {
    std::string wide = "1";
    for (int i = 0; i < 1000; ++i) wide += "\t" + std::to_string(i);
    const SourceText source = split_lines(wide, {});
    TableSearch search = begin_table_search(source.lines);
    const auto attempt = find_table(search, 0);
    BOOST_REQUIRE(attempt && attempt->table);
    BOOST_TEST(attempt->table->columns == max_table_columns);
    BOOST_TEST(search.columns_cut_page == 1);
    search.cells_left = 10;
    BOOST_TEST(!find_table(search, 0)->table.has_value());
    BOOST_TEST(search.cells_cut_page == 1);
}

BOOST_AUTO_TEST_CASE(row_numbers) {
    for (const char* number : {"1", "1.4.1.", "III", "IV.", "a)", "(2)", "-", "+", "Trong đó", " 3.2 "})
        BOOST_TEST(is_row_number(number), number);
    for (const char* other : {"", "1.872.", "Văn bản", "2024", "1,5", "STT", "12/26"})
        BOOST_TEST(!is_row_number(other), other);
    BOOST_TEST(is_row_number_head("Số TT"));
    BOOST_TEST(is_row_number_head("S.T.T"));
    BOOST_TEST(!is_row_number_head("Chỉ tiêu"));
}

BOOST_AUTO_TEST_CASE(columns_ruled_by_dashes) {
    BOOST_TEST(find("  --------------------------------\n   STT    Chỉ tiêu     Số\n                       liệu\n"
                    "  ------ ------------ ------------\n   1      Số văn bản   12\n          ban hành\n\n"
                    "   \\-     Số hồ sơ     7\n  --------------------------------\n\nLời.")
                   .tables == "[STT|Chỉ tiêu|Số/liệu][1|Số văn bản/ban hành|12][\\-|Số hồ sơ|7]");
    BOOST_TEST(find("====  ==========  ====\nSTT   Tên         Số\n====  ==========  ====\n1     Số văn bản  12\n"
                    "      ban hành\n2     Hồ sơ       7\n====  ==========  ====\n")
                   .tables == "[STT|Tên|Số][1|Số văn bản/ban hành|12][2|Hồ sơ|7]");
    // Strokes below the two columns of a letter's head.
    BOOST_TEST(
        find("UBND TỈNH X     CỘNG HÒA XÃ HỘI\n---------       ---------------\nSố: 1/BC        Ngày 2\n").tables ==
        "");
}

BOOST_AUTO_TEST_CASE(asciidoc) {
    BOOST_TEST(find("[cols=\"1,3,1\",options=\"header\",]\n|===\n|STT |Chỉ tiêu |Số\n|1 |Số văn bản\nban hành |12\n\n"
                    "a|\n[arabic, start=2]\n. {blank}\n\n|Hồ sơ +\nmới |7\n2+|Cộng |19\n|===\n")
                   .tables == "[STT|Chỉ tiêu|Số][1|Số văn bản/ban hành|12][2.|Hồ sơ/mới|7][Cộng|19]");
    BOOST_TEST(find("|===\n|a |b\n.2+|c |d\n|e\n|===\n").tables == "[a|b][c|d][e]");
}

BOOST_AUTO_TEST_CASE(drawn_cells_over_several) {
    BOOST_TEST(
        find("+-----+---------------+\n| STT | Kết quả       |\n|     +-------+-------+\n|     | Đơn   | Số    |\n"
             "+=====+=======+=======+\n| 1   | Hồ sơ | 12    |\n+-----+-------+-------+\n")
            .tables == "[STT|Kết quả][Đơn|Số][1|Hồ sơ|12]");
    // Rules around head and rows only: each line is a row.
    BOOST_TEST(
        find("+----+------+\n| TT | Số   |\n+----+------+\n| 1  | 12   |\n| 2  | 7    |\n+----+------+\n").tables ==
        "[TT|Số][1|12][2|7]");
}

BOOST_AUTO_TEST_CASE(org_breaks_lines_of_cells) {
    BOOST_TEST(
        find("| STT | Đơn vị\\\\ | Số |\n|     | tính     |    |\n|-----+----------+----|\n| 2. [@2] | Hồ sơ | 7 |\n")
            .tables == "[STT|Đơn vị/tính|Số][2.|Hồ sơ|7]");
}

BOOST_AUTO_TEST_SUITE_END()
