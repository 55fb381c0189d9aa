#include "extract/text/spaced/spaced_tables.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "extract/text/spaced/spaced_head.h"
#include "extract/text/spaced/spaced_regions.h"

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(spaced_tables_tests)

namespace {

// Rows in brackets, fields between bars, lines of a field between slashes; '!' for a title over all columns.
std::string show(std::string_view text) {
    const SourceText source = split_lines(text, {});
    std::string out;
    for (const SpacedTable& found : find_spaced_tables(source.lines).tables) {
        if (!out.empty()) out += ' ';
        for (const TableRow& row : found.table.rows) {
            out += row.whole ? "[!" : "[";
            for (std::size_t i = 0; i < row.fields.size(); ++i) {
                if (i > 0) out += '|';
                for (std::size_t k = 0; k < row.fields[i].lines.size(); ++k) {
                    if (k > 0) out += '/';
                    out += row.fields[i].lines[k].text;
                }
            }
            out += ']';
        }
    }
    return out;
}

constexpr std::string_view centred =
    "                                               Kết quả\n"
    "STT          Chỉ tiêu                                              Ghi chú\n"
    "                                       Đơn vị      Số liệu\n"
    "     Số hồ sơ tiếp nhận trong quý,\n"
    " 1                                     Hồ sơ         412\n"
    "     kể cả kỳ trước chuyển sang\n"
    "1.1. Số hồ sơ nộp trực tuyến           Hồ sơ         300\n"
    "                                       Cơ quan,\n"
    " 2   Số cơ quan được kiểm tra                         7\n"
    "                                       đơn vị\n"
    "II. Công tác khác\n"
    " 1   Số cuộc họp                        Cuộc          5        đột xuất\n";

}  // namespace

BOOST_AUTO_TEST_CASE(cells_in_the_middle_of_their_rows) {
    BOOST_TEST(show(centred) ==
               "[STT|Chỉ tiêu|Đơn vị|Kết quả/Số liệu|Ghi chú]"
               "[1|Số hồ sơ tiếp nhận trong quý,/kể cả kỳ trước chuyển sang|Hồ sơ|412|]"
               "[1.1.|Số hồ sơ nộp trực tuyến|Hồ sơ|300|][2|Số cơ quan được kiểm tra|Cơ quan,/đơn vị|7|]"
               "[II.|Công tác khác|||][1|Số cuộc họp|Cuộc|5|đột xuất]");
}

// Another table begins where a head stands between lines of figures, without a blank line, a number or a margin.
BOOST_AUTO_TEST_CASE(a_head_in_the_midst_of_figures) {
    BOOST_TEST(
        show("                     Kỳ trước     Kỳ này\n"
             "Đàn trâu               57.307      55.535\n"
             "Đàn bò                 32.669      35.502\n"
             "Đàn lợn                81.484      75.393\n"
             "Trong kỳ, chăn nuôi của tỉnh ổn định, giá cả ít biến động so với cùng kỳ.\n"
             "Biểu 2. Lao động\n"
             "                                                     Người\n"
             "              Tổng số        Trong đó: Nữ        Tỷ lệ (%)\n"
             "Tân Lạc           43.270                20.730             47,9\n"
             "Phú Hạ            23.365                10.614             45,4\n"
             "Hòa Sơn           30.827                16.634             54,0\n") ==
        "[|Kỳ trước|Kỳ này][Đàn trâu|57.307|55.535][Đàn bò|32.669|35.502][Đàn lợn|81.484|75.393] "
        "[Biểu 2. Lao động|Tổng số|Trong đó: Nữ|Người/Tỷ lệ (%)][Tân Lạc|43.270|20.730|47,9][Phú Hạ|23.365|10.614|45,4]"
        "[Hòa Sơn|30.827|16.634|54,0]");
}

BOOST_AUTO_TEST_CASE(headings_in_the_middle_of_their_columns) {
    const SourceText source = split_lines(
        "                                                  Ước thực hiện                 So sánh (%)\n"
        "                               Kế hoạch năm\n"
        "                                   2031                                                  Cùng kỳ năm\n"
        "                                              Tháng 5       5 tháng       Kế hoạch năm\n"
        "                                                                                            trước\n"
        "Sản lượng                             9.310          812          7.420           75,3          108,3\n"
        " Chè búp                              8.200          690          6.250           76,2          107,1\n"
        " Mật ong                              1.110          122          1.170           70,9          114,6\n"
        " Măng khô                               500           20            300           60,0           98,1\n",
        {});
    const auto tables = find_spaced_tables(source.lines).tables;
    BOOST_TEST_REQUIRE(tables.size() == 1U);
    std::string spans;
    for (const TableField& field : tables[0].table.rows[0].fields) spans += std::to_string(field.column_span) + " ";
    BOOST_TEST(spans == "1 1 2 2 ");
}

BOOST_AUTO_TEST_CASE(cells_at_the_top_of_their_rows) {
    BOOST_TEST(show("TT   Nội dung                        Kế hoạch     Kết quả\n"
                    "1    Số lớp tập huấn mở cho cán bộ     12           14\n"
                    "     cấp xã\n"
                    "2    Số người dự tập huấn ở các lớp   310          402\n"
                    "     mở trong năm\n"
                    "3    Số lớp mở thêm                     2            0\n") ==
               "[TT|Nội dung|Kế hoạch|Kết quả][1|Số lớp tập huấn mở cho cán bộ/cấp xã|12|14]"
               "[2|Số người dự tập huấn ở các lớp/mở trong năm|310|402][3|Số lớp mở thêm|2|0]");
}

BOOST_AUTO_TEST_CASE(columns_shift_from_page_to_page) {
    BOOST_TEST(show("STT   Chỉ tiêu               Số liệu\n1     Số văn bản                12\n2     Số hồ sơ          "
                    "         7\n"
                    "                 3\n\f"
                    "STT      Chỉ tiêu                     Số liệu\n3        Số cuộc họp                      5\n"
                    "4        Số lớp                           9\n") ==
               "[STT|Chỉ tiêu|Số liệu][1|Số văn bản|12][2|Số hồ sơ|7] "
               "[STT|Chỉ tiêu|Số liệu][3|Số cuộc họp|5][4|Số lớp|9]");
}

BOOST_AUTO_TEST_CASE(values_at_the_end_of_their_lines) {
    // The white behind a short value is none between columns.
    BOOST_TEST(show("                                    Kết quả của kỳ báo cáo\n"
                    "STT       Chỉ tiêu thống kê                                  Ghi chú\n"
                    "                                 Đơn vị tính     Số liệu\n"
                    "1     Số vườn ươm của huyện         Vườn           213\n"
                    "2     Số cây giống                   Cây           91\n"
                    "3     Số hộ trồng rừng               Hộ            84       cả năm\n"
                    "4     Diện tích                      Ha            32\n") ==
               "[STT|Chỉ tiêu thống kê|Kết quả của kỳ báo cáo|Ghi chú][Đơn vị tính|Số liệu]"
               "[1|Số vườn ươm của huyện|Vườn|213|][2|Số cây giống|Cây|91|][3|Số hộ trồng rừng|Hộ|84|cả năm]"
               "[4|Diện tích|Ha|32|]");
}

BOOST_AUTO_TEST_CASE(heads_beside_their_cells) {
    // A head in the middle over labels at the left; figures that stray from their column.
    BOOST_TEST(show("TT                    Đơn vị       Số hộ       Số người\n"
                    "1     Xã Bến Lau                     42            118\n"
                    "2     Xã Khe Mơ                      57            160\n"
                    "3     Xã Đồi Sim                     31             90\n") ==
               "[TT|Đơn vị|Số hộ|Số người][1|Xã Bến Lau|42|118][2|Xã Khe Mơ|57|160][3|Xã Đồi Sim|31|90]");
}

BOOST_AUTO_TEST_CASE(captions_are_no_heads) {
    BOOST_TEST(show("                 2. Sản lượng lúa và ngô\n"
                    "                   Đơn vị tính: Tấn\n"
                    "     Cây trồng           Thực hiện     Ước tính\n"
                    "                          năm 2031      năm 2032\n"
                    "Cây lúa nước               12.418        12.902\n"
                    "  Lúa đông xuân             7.020         7.315\n"
                    "Cây ngô lai                 3.377         3.401\n") ==
               "[Cây trồng|Thực hiện/năm 2031|Ước tính/năm 2032][Cây lúa nước|12.418|12.902][Lúa đông xuân|7.020|7.315]"
               "[Cây ngô lai|3.377|3.401]");
}

BOOST_AUTO_TEST_CASE(rows_below_the_page_edge_keep_their_columns) {
    BOOST_TEST(show("STT   Chỉ tiêu               Đơn vị     Số liệu     Ghi chú\n"
                    "1     Số vườn ươm             Vườn         12        tăng\n"
                    "2     Số cây giống            Cây          7         giảm\n"
                    "\f"
                    " 3     Số hộ trồng rừng        Hộ           31\n"
                    " 4     Số hộ được giao đất     Hộ           28\n"
                    " 5     Số tổ trông rừng        Tổ            5\n") ==
               "[STT|Chỉ tiêu|Đơn vị|Số liệu|Ghi chú][1|Số vườn ươm|Vườn|12|tăng][2|Số cây giống|Cây|7|giảm] "
               "[3|Số hộ trồng rừng|Hộ|31|][4|Số hộ được giao đất|Hộ|28|][5|Số tổ trông rừng|Tổ|5|]");
}

BOOST_AUTO_TEST_CASE(what_is_no_table) {
    // The head of a letter, its signature, running text with wide gaps.
    BOOST_TEST(show("ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                    "   TỈNH VÂN KHÊ               Độc lập - Tự do - Hạnh phúc\n"
                    "   Số: 12/BC-UBND          Vân Khê, ngày 5 tháng 6 năm 2024\n") == "");
    BOOST_TEST(show("     Trong quý, tỉnh đã ban hành 12 văn bản   và tổ chức 3 cuộc\n"
                    "họp về cải cách hành chính tại các cơ quan, đơn vị của tỉnh.\n") == "");
}

BOOST_AUTO_TEST_CASE(text_set_to_both_margins_is_no_table) {
    BOOST_TEST(show("Năm  nay  các  xã  vùng  cao  đã  trồng  thêm  được  12  ha  rừng;  trong  9\n"
                    "tháng  qua,  huyện  giao  thêm  31  ha  cho  tổ  giữ  rừng,  và  trong  số  17\n"
                    "cụm  dân  cư  nhận  khoán  còn  tới  25  hộ  chưa  nhận  đủ  đất  trồng,  là  8\n"
                    "phần  trăm  số  hộ  của  các  cụm  dân  cư;  năm  sau  giao  hết  thêm  40  ha\n") == "");
}

BOOST_AUTO_TEST_CASE(all_columns_are_there) {
    const SourceText source = split_lines(centred, {});
    const SpacedTables found = find_spaced_tables(source.lines);
    BOOST_REQUIRE_EQUAL(found.tables.size(), 1U);
    const SourceTable& table = found.tables[0].table;
    BOOST_TEST(table.spans_given);
    BOOST_TEST(!table.ruled);
    BOOST_TEST(table.columns == 5U);
}

BOOST_AUTO_TEST_CASE(regions_begin_at_heads) {
    const SourceText source = split_lines(std::string(centred) + "\nII. Bảng khác\n" + std::string(centred), {});
    std::vector<SpacedLine> lines;
    for (std::size_t i = 0; i < source.lines.size(); ++i) lines.push_back(spaced_line(source.lines[i], i));
    const auto regions = find_regions(source.lines, lines);
    BOOST_REQUIRE_GE(regions.size(), 2U);
    BOOST_TEST(regions.back().begin >= 12U);
}

BOOST_AUTO_TEST_CASE(hostile_text_ends) {
    std::string many;
    for (int i = 0; i < 20'000; ++i) many += "1  a  b  2\n   x\n";
    BOOST_TEST(!show(many).empty());
    std::string wide;
    for (int i = 0; i < 3'000; ++i) wide += "1  ";
    (void)show(wide + "\n" + wide + "\n" + wide + "\n" + wide + "\n");
}

BOOST_AUTO_TEST_SUITE_END()
